import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.internal.config.ConfigEntry;

/** Spark's own registry of configuration entries, filled by initialising every class that declares one. */
final class Registry {
  final Map<String, ConfigEntry<?>> entries = new TreeMap<>();
  /** The module that has registered an entry. */
  final Map<String, String> modules = new HashMap<>();
  /** The classes that declare entries, but cannot be initialised here. */
  final Map<String, String> failures = new TreeMap<>();

  Registry(List<SparkJars.SparkClass> classes) throws ReflectiveOperationException {
    for (SparkJars.SparkClass candidate : classes) {
      // Scala's objects, which hold the entries, are the classes whose name ends in a dollar sign.
      if (!candidate.name().endsWith("$") || !candidate.file().classes.contains("org/apache/spark/internal/config/ConfigBuilder")) {
        continue;
      }
      try {
        Class.forName(candidate.name());
      } catch (Throwable problem) {
        failures.put(candidate.name(), problem.toString());
      }
      for (ConfigEntry<?> entry : registered()) {
        if (entries.putIfAbsent(entry.key(), entry) == null) {
          modules.put(entry.key(), candidate.module());
        }
      }
    }
  }

  private static Collection<ConfigEntry<?>> registered() throws ReflectiveOperationException {
    Class<?> registry = Class.forName("org.apache.spark.internal.config.ConfigEntry$");
    Object module = registry.getField("MODULE$").get(null);
    try {
      // Since Spark 4.3 there are entries outside of the map, too.
      return cast(registry.getMethod("listAllEntries").invoke(module));
    } catch (NoSuchMethodException before) {
      return cast(((Map<?, ?>) registry.getMethod("knownConfigs").invoke(module)).values());
    }
  }

  @SuppressWarnings("unchecked")
  private static Collection<ConfigEntry<?>> cast(Object entries) {
    return (Collection<ConfigEntry<?>>) entries;
  }
}
