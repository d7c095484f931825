import java.io.File;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.internal.config.ConfigEntry;
import org.apache.spark.internal.config.ConfigEntryWithDefaultFunction;
import org.apache.spark.launcher.JavaModuleOptions;
import org.apache.spark.network.util.JavaUtils;
import org.apache.spark.network.util.MapConfigProvider;
import org.apache.spark.network.util.TransportConf;
import org.apache.spark.sql.internal.SQLConf;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Prints everything that a Spark distribution knows of its configuration keys,
 * one JSON object a line. The only argument is the directory of its jars, which
 * must be the class path, too. Facts only, none of Spark's sentences.
 */
public final class CatalogueDump {
  private static final Pattern KEY = Pattern.compile("spark\\.[A-Za-z0-9][A-Za-z0-9.\\-_]*[A-Za-z0-9]");
  private static final Pattern FAMILY = Pattern.compile("spark\\.([A-Za-z0-9][A-Za-z0-9.\\-_]*)?\\.");

  /** The parts of Spark that have a transport of their own: the word in `spark.<word>.io.mode`. */
  private static final List<String> TRANSPORTS = List.of("rpc", "shuffle", "files");

  private static final PrintStream OUT = System.out;

  public static void main(String[] arguments) throws Exception {
    List<SparkJars.SparkClass> classes = SparkJars.classes(new File(arguments[0]));
    Registry registry = new Registry(classes);
    registry.failures.forEach((name, problem) -> System.err.println("cannot initialise " + name + ": " + problem));
    print("words", "bytes", Map.of("list", suffixes("byteSuffixes")));
    print("words", "time", Map.of("list", suffixes("timeSuffixes")));
    print("words", "javaOptions", Map.of("list", List.of(JavaModuleOptions.defaultModuleOptionArray())));
    for (ConfigEntry<?> entry : registry.entries.values()) {
      print("key", entry.key(), describe(entry, registry.modules.get(entry.key())));
    }
    OldKeys.all().forEach((key, facts) -> print("old", key, facts));
    literals(classes, KEY).forEach((key, module) -> print("literal", key, Map.of("module", module)));
    for (String key : transportKeys()) {
      print("literal", key, Map.of("module", "core"));
    }
    literals(classes, FAMILY).forEach((prefix, module) -> print("family", prefix, Map.of("module", module)));
  }

  private static Map<String, Object> describe(ConfigEntry<?> entry, String module) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("module", module);
    facts.putAll(ValueType.of(new Converter(entry)));
    String standard = entry.defaultValueString();
    if (entry instanceof ConfigEntryWithDefaultFunction<?>) {
      // Computed where Spark runs.
      facts.put("computed", true);
    } else if (!standard.equals(ConfigEntry.UNDEFINED())) {
      facts.put("default", standard);
    }
    facts.put("since", entry.version().isEmpty() ? null : entry.version());
    List<String> alternatives = CollectionConverters.asJava(entry.alternatives());
    facts.put("alternatives", alternatives.isEmpty() ? null : alternatives);
    facts.put("prepended", entry.prependedKey().isEmpty() ? null : entry.prependedKey().get());
    facts.put("internal", entry.isPublic() ? null : true);
    facts.put("static", SQLConf.isStaticConfigKey(entry.key()) ? true : null);
    return facts;
  }

  /** The words that may follow a number: versions of Spark differ in them. */
  private static List<String> suffixes(String table) throws ReflectiveOperationException {
    Field field = JavaUtils.class.getDeclaredField(table);
    field.setAccessible(true);
    return ((Map<?, ?>) field.get(null)).keySet().stream().map(Object::toString).sorted().toList();
  }

  /** The string constants of Spark's classes that have a certain form, with the module where each is found first. */
  private static Map<String, String> literals(List<SparkJars.SparkClass> classes, Pattern form) {
    Map<String, String> found = new TreeMap<>();
    for (SparkJars.SparkClass where : classes) {
      for (String constant : where.file().strings) {
        if (form.matcher(constant).matches()) {
          found.putIfAbsent(constant, where.module());
        }
      }
    }
    return found;
  }

  /** The keys that are put together from the name of a transport and a suffix. */
  private static List<String> transportKeys() throws IllegalAccessException {
    TreeMap<String, String> keys = new TreeMap<>();
    for (String name : TRANSPORTS) {
      TransportConf transport = new TransportConf(name, MapConfigProvider.EMPTY);
      for (Field field : TransportConf.class.getDeclaredFields()) {
        if (field.getType() == String.class && field.getName().startsWith("SPARK_NETWORK_")) {
          field.setAccessible(true);
          keys.put(field.get(transport).toString(), name);
        }
      }
    }
    return List.copyOf(keys.keySet());
  }

  private static void print(String kind, String key, Map<String, Object> facts) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put(kind, key);
    line.putAll(facts);
    OUT.println(Json.write(line));
  }
}
