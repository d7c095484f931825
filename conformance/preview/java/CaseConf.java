import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.apache.spark.SparkConf;

/** A configuration with an environment of its own: Spark asks the configuration for the variables of the process. */
final class CaseConf extends SparkConf {
  private final Map<String, String> environment;

  CaseConf(JsonNode entries, Map<String, String> environment) {
    super(false);
    this.environment = environment;
    entries.properties().forEach((entry) -> set(entry.getKey(), entry.getValue().textValue()));
  }

  @Override
  public String getenv(String name) {
    return environment.get(name);
  }

  /** Spark builds pods from a copy. */
  @Override
  public SparkConf clone() {
    CaseConf copy = new CaseConf(PreviewAnswers.JSON.createObjectNode(), environment);
    for (scala.Tuple2<String, String> entry : getAll()) {
      copy.set(entry._1(), entry._2());
    }
    return copy;
  }
}
