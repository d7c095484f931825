package conformance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import scala.collection.immutable.Map$;

/**
 * A driver that does what its arguments say, one after the other:
 * {@code await:<file>} waits until the file exists, {@code scale:<n>} asks for so many executors,
 * {@code work:<tasks>} runs tasks on executors, {@code kill} kills all executors, {@code fail} throws.
 */
public final class Steps {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Steps() {
  }

  public static void main(String[] steps) throws Exception {
    SparkConf conf = new SparkConf();
    Report.print(conf, steps);
    try (JavaSparkContext context = new JavaSparkContext(conf)) {
      for (String step : steps) {
        String[] words = step.split(":", 2);
        switch (words[0]) {
          case "await" -> await(Path.of(words[1]));
          case "scale" -> context.sc().requestTotalExecutors(Integer.parseInt(words[1]), 0, Map$.MODULE$.empty());
          case "work" -> work(context, Integer.parseInt(words[1]));
          case "kill" -> context.sc().killExecutors(context.sc().getExecutorIds());
          case "fail" -> throw new IllegalStateException("a failure on purpose");
          default -> throw new IllegalArgumentException("unknown step " + step);
        }
        System.out.println("done " + step);
      }
    }
  }

  /** Waits for the test, but not for one that has been broken off. */
  private static void await(Path file) throws InterruptedException {
    for (Instant end = Instant.now().plus(PATIENCE); !Files.exists(file); Thread.sleep(50)) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("nobody has made " + file);
      }
    }
  }

  private static void work(JavaSparkContext context, int tasks) {
    long count = context.parallelize(Collections.nCopies(tasks, 1), tasks).map(one -> one + 1).count();
    System.out.println("counted " + count);
  }
}
