import java.util.Map;
import org.apache.spark.SparkThrowable;
import org.apache.spark.internal.config.ConfigEntry;
import scala.Option;

/** What an entry makes of a text. */
final class Converter {
  /** Either a value, or the condition under which Spark refuses the text, with the parameters of its message. */
  record Outcome(boolean accepted, Object value, String condition, Map<String, String> parameters) {
    boolean is(String name) {
      return condition.equals("INVALID_CONF_VALUE." + name);
    }
  }

  private final ConfigEntry<?> entry;

  Converter(ConfigEntry<?> entry) {
    this.entry = entry;
  }

  boolean accepts(String text) {
    return convert(text).accepted();
  }

  Outcome convert(String text) {
    try {
      Object value = entry.valueConverter().apply(text);
      // Entries without a default wrap what they read.
      return new Outcome(true, value instanceof Option<?> option ? option.get() : value, "", Map.of());
    } catch (Exception | AssertionError problem) {
      if (problem instanceof SparkThrowable known && known.getCondition() != null) {
        return new Outcome(false, null, known.getCondition(), known.getMessageParameters());
      }
      return new Outcome(false, null, "", Map.of());
    }
  }
}
