package conformance;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import scala.Tuple2;

/** Tells the test what has arrived in the driver. */
public final class Report {
  private Report() {
  }

  /** Prints one line of JSON, in ASCII so that the terminal's encoding does not matter. */
  public static void print(SparkConf conf, String[] arguments) throws Exception {
    Map<String, String> entries = new TreeMap<>();
    for (Tuple2<String, String> entry : conf.getAll()) {
      entries.put(entry._1(), entry._2());
    }
    Map<String, Object> report = Map.of(
        "conf", entries,
        "arguments", List.of(arguments),
        "javaOptions", ManagementFactory.getRuntimeMXBean().getInputArguments());
    JsonMapper json = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    System.out.println("CONFORMANCE " + json.writeValueAsString(report));
  }
}
