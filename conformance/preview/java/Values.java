import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.internal.config.ConfigEntry;
import scala.jdk.javaapi.CollectionConverters;

/** Which entries of a configuration Spark cannot read. */
final class Values {
  private final Map<String, ConfigEntry<?>> entries = new HashMap<>();

  Values(File jars) throws Exception {
    for (ConfigEntry<?> entry : new Registry(SparkJars.classes(jars)).entries.values()) {
      entries.put(entry.key(), entry);
      CollectionConverters.asJava(entry.alternatives()).forEach((other) -> entries.putIfAbsent(other, entry));
    }
  }

  ObjectNode unreadable(JsonNode conf) {
    SparkConf given = new CaseConf(conf, Map.of());
    ObjectNode answer = PreviewAnswers.JSON.createObjectNode();
    ArrayNode problems = answer.putArray("unreadable");
    int declared = 0;
    for (String key : (Iterable<String>) conf::fieldNames) {
      if (entries.containsKey(key)) {
        declared++;
        check(problems, key, () -> given.get(entries.get(key)));
      }
    }
    // Rules between keys, which Spark checks when an application starts.
    check(problems, "all together", given::validateSettings);
    return answer.put("declared", declared);
  }

  private static void check(ArrayNode problems, String what, Runnable read) {
    try {
      read.run();
    } catch (Exception | AssertionError refused) {
      problems.add(what + ": " + refused.getMessage());
    }
  }
}
