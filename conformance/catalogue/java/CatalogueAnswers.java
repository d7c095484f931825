import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.spark.SparkConf;
import org.apache.spark.internal.config.ConfigEntry;
import org.apache.spark.sql.internal.SQLConf;

/**
 * Answers whether Spark takes a value. Every line of the input has three parts,
 * parted by spaces: the key that is read, the key that is set (another name of
 * it, or the same), and the value in Base64. The answer to a line is `1` or `0`.
 */
public final class CatalogueAnswers {
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
    Registry registry = new Registry(SparkJars.classes(new File(arguments[0])));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] parts = line.split(" ", 3);
      String value = new String(Base64.getDecoder().decode(parts[2]), StandardCharsets.UTF_8);
      out.println(accepts(registry.entries.get(parts[0]), parts[1], value) ? 1 : 0);
    }
    out.flush();
  }

  private static boolean accepts(ConfigEntry<?> entry, String set, String value) {
    try {
      if (entry == null) {
        // A key without a declaration that Spark looks at all the same: one that was removed.
        new SQLConf().setConfString(set, value);
      } else {
        new SparkConf(false).set(set, value).get(entry);
      }
      return true;
    } catch (Exception | AssertionError refused) {
      return false;
    }
  }
}
