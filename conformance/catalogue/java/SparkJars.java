import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The classes of Spark's own jars, jar by jar, so that what others build upon comes first. */
final class SparkJars {
  /** The lower layers of Spark, in the order in which they depend on each other; all others come after them. */
  private static final List<String> LAYERS = List.of(
      "tags", "common-utils-java", "config", "common-utils", "kvstore", "network-common", "network-shuffle",
      "unsafe", "variant", "sketch", "launcher", "core", "sql-api", "catalyst", "sql", "hive");

  /** Which jars make up one module of the catalogue; a jar that is not named here is a module by itself. */
  private static String module(String jar) {
    return switch (jar) {
      case "tags", "common-utils-java", "config", "common-utils", "kvstore", "network-common", "network-shuffle",
          "unsafe", "variant", "sketch", "launcher" -> "core";
      case "sql-api", "catalyst" -> "sql";
      case "hive-thriftserver" -> "hive";
      case "mllib-local" -> "mllib";
      default -> jar;
    };
  }

  record SparkClass(String module, String name, ClassFile file) {}

  static List<SparkClass> classes(File directory) throws IOException {
    List<SparkClass> found = new ArrayList<>();
    for (File jar : jars(directory)) {
      String module = module(shortName(jar));
      try (JarFile opened = new JarFile(jar)) {
        List<JarEntry> entries = new ArrayList<>();
        for (Enumeration<JarEntry> all = opened.entries(); all.hasMoreElements();) {
          JarEntry entry = all.nextElement();
          if (entry.getName().startsWith("org/apache/") && entry.getName().endsWith(".class")) {
            entries.add(entry);
          }
        }
        entries.sort((a, b) -> a.getName().compareTo(b.getName()));
        for (JarEntry entry : entries) {
          String name = entry.getName().replace('/', '.').replaceFirst("\\.class$", "");
          found.add(new SparkClass(module, name, new ClassFile(opened.getInputStream(entry))));
        }
      }
    }
    return found;
  }

  private static List<File> jars(File directory) {
    File[] all = directory.listFiles((parent, name) -> name.matches("spark-.*_2\\.13-.*\\.jar"));
    List<File> jars = new ArrayList<>(Arrays.asList(all == null ? new File[0] : all));
    Collections.sort(jars, (a, b) -> {
      int difference = Integer.compare(layer(a), layer(b));
      return difference == 0 ? a.getName().compareTo(b.getName()) : difference;
    });
    return jars;
  }

  private static int layer(File jar) {
    int layer = LAYERS.indexOf(shortName(jar));
    return layer < 0 ? LAYERS.size() : layer;
  }

  private static String shortName(File jar) {
    return jar.getName().replaceFirst("^spark-(.*)_2\\.13-.*$", "$1");
  }
}
