package org.apache.spark.examples;

import conformance.Report;
import java.util.Collections;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Stands in for the example of this name, which the PySpark distribution lacks. */
public final class SparkPi {
  private static final int POINTS = 1000;

  private SparkPi() {
  }

  public static void main(String[] arguments) throws Exception {
    // Read before the context starts: a port that is taken would change the entry of the running context.
    SparkConf conf = new SparkConf();
    Report.print(conf, arguments);
    int slices = arguments.length == 0 ? 2 : Integer.parseInt(arguments[0]);
    try (JavaSparkContext context = new JavaSparkContext(conf)) {
      long inside = context
          .parallelize(Collections.nCopies(slices, POINTS), slices)
          .map(SparkPi::pointsInCircle)
          .reduce(Long::sum);
      System.out.println("Pi is roughly " + 4.0 * inside / ((long) slices * POINTS));
    }
  }

  private static long pointsInCircle(int points) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long inside = 0;
    for (int point = 0; point < points; point++) {
      double x = random.nextDouble();
      double y = random.nextDouble();
      inside += x * x + y * y <= 1 ? 1 : 0;
    }
    return inside;
  }
}
