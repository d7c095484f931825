import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * The smallest and the largest number that an entry accepts: first among well
 * chosen numbers, then exactly, by halving the distance to the next refused one.
 */
final class Bounds {
  private static final long[] WHOLE = {
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 17, 20, 24, 31, 32, 33, 50, 63, 64, 65, 99, 100, 101, 127, 128, 129, 200, 255, 256,
    257, 500, 512, 999, 1000, 1001, 1023, 1024, 1025, 2047, 2048, 2049, 4095, 4096, 5000, 8191, 8192, 9999, 10000, 16384, 30000, 32767,
    32768, 32769, 65535, 65536, 65537, 100000, 262144, 1000000, 1048575, 1048576, 1048577, 16777216, 100000000, 268435456, 536870912,
    1000000000, 1073741824, 2000000000, 2147483631, 2147483632, 2147483646, 2147483647, 2147483648L, 4294967296L, 1000000000000L,
    1099511627776L, 9007199254740991L, 1152921504606846976L, 9223372036854775806L, 9223372036854775807L,
  };

  /** Up to here every whole number is tried: a check may let pass multiples or powers only. */
  private static final long DENSE = 130;

  private static final double[] FRACTIONS = {
    0, Double.MIN_VALUE, 1e-300, 1e-9, 0.0001, 0.001, 0.01, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95, 0.99,
    0.999999, 1, 1.000001, 1.1, 1.5, 2, 2.5, 3, 5, 10, 50, 99, 100, 100.5, 101, 1000, 1024, 1e6, 1e9, 1e18, Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
  };

  static void describe(Converter converter, Map<String, Object> facts) {
    switch (facts.get("type").toString()) {
      case "int" -> whole(converter, facts, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "long", "time" -> whole(converter, facts, Long.MIN_VALUE, Long.MAX_VALUE);
      case "bytes" -> whole(converter, facts, -Long.MAX_VALUE, Long.MAX_VALUE);
      case "double" -> {
        fraction(converter, facts);
        if (!converter.accepts("NaN")) {
          facts.put("nan", false);
        }
      }
      case "decimal" -> decimal(converter, facts);
      default -> { }
    }
  }

  private static void whole(Converter converter, Map<String, Object> facts, long smallest, long largest) {
    TreeSet<Long> numbers = new TreeSet<>(List.of(smallest, largest));
    for (long number = -DENSE; number <= DENSE; number++) {
      numbers.add(number);
    }
    for (long number : WHOLE) {
      numbers.add(number);
      numbers.add(-number);
    }
    numbers.removeIf((number) -> number < smallest || number > largest);
    search(new ArrayList<>(numbers), Bounds::middle, (number) -> converter.accepts(number.toString()), facts);
  }

  private static void fraction(Converter converter, Map<String, Object> facts) {
    TreeSet<Double> numbers = new TreeSet<>();
    for (double number : FRACTIONS) {
      numbers.add(number);
      numbers.add(number == 0 ? 0 : -number);
    }
    // The bits of doubles have the order of the numbers, apart from the sign.
    BiFunction<Double, Double, Double> middle = (low, high) -> fromOrder(middle(order(low), order(high)));
    search(new ArrayList<>(numbers), middle, (number) -> converter.accepts(number.toString()), facts);
  }

  /** Decimals have no neighbours, so that a bound could never be exact. */
  private static void decimal(Converter converter, Map<String, Object> facts) {
    for (double number : FRACTIONS) {
      if (Double.isFinite(number) && !(converter.accepts(BigDecimal.valueOf(number).toPlainString())
          && converter.accepts(BigDecimal.valueOf(-number).toPlainString()))) {
        facts.put("opaque", true);
      }
    }
  }

  /** Records the bounds, or that what is accepted is not one range. */
  private static <T extends Comparable<T>> void search(
      List<T> numbers, BiFunction<T, T, T> middle, Predicate<T> accepts, Map<String, Object> facts) {
    List<Boolean> accepted = numbers.stream().map(accepts::test).toList();
    int first = accepted.indexOf(true);
    int last = accepted.lastIndexOf(true);
    if (first < 0) {
      facts.put("opaque", true);
      return;
    }
    int refused = first + accepted.subList(first, last + 1).indexOf(false);
    if (refused > first) {
      // Often -1 stands for "not set", below the range of all that is set.
      int next = refused + accepted.subList(refused, last + 1).indexOf(true);
      boolean alone = refused == first + 1 && first > 0 && numbers.get(first).toString().equals("-1");
      if (!alone || accepted.subList(next, last).contains(false)) {
        facts.put("opaque", true);
        return;
      }
      facts.put("also", numbers.get(first).toString());
      first = next;
    }
    if (first > 0) {
      facts.put("min", halve(numbers.get(first), numbers.get(first - 1), middle, accepts).toString());
    }
    if (last < numbers.size() - 1) {
      facts.put("max", halve(numbers.get(last), numbers.get(last + 1), middle, accepts).toString());
    }
  }

  private static <T extends Comparable<T>> T halve(T inside, T outside, BiFunction<T, T, T> middle, Predicate<T> accepts) {
    while (true) {
      T between = middle.apply(inside, outside);
      if (between.equals(inside) || between.equals(outside)) {
        return inside;
      }
      if (accepts.test(between)) {
        inside = between;
      } else {
        outside = between;
      }
    }
  }

  private static long middle(long low, long high) {
    return BigInteger.valueOf(low).add(BigInteger.valueOf(high)).shiftRight(1).longValueExact();
  }

  private static long order(double number) {
    long bits = Double.doubleToLongBits(number);
    return bits < 0 ? Long.MIN_VALUE - bits : bits;
  }

  private static double fromOrder(long order) {
    return Double.longBitsToDouble(order < 0 ? Long.MIN_VALUE - order : order);
  }
}
