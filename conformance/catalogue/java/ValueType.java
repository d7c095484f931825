import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import scala.collection.Seq;
import scala.util.matching.Regex;

/** Which values an entry takes, found out by handing it texts. */
final class ValueType {
  /** No number, no word of any closed set, and a valid regular expression. */
  private static final String JUNK = "@@junk@@";

  /** Texts that are all valid where every text is. */
  private static final List<String> PLAIN = List.of("", " ", "a b", "10 min", "%", "-1", "/", "a,b", "A", "1.5", "(");

  /** Finds the type and everything that belongs to it, as they are written out. */
  static Map<String, Object> of(Converter converter) {
    Map<String, Object> facts = new LinkedHashMap<>();
    Converter.Outcome junk = converter.convert(JUNK);
    if (junk.is("TYPE_MISMATCH")) {
      named(converter, junk.parameters().get("confType"), facts);
    } else if (junk.is("OUT_OF_RANGE_OF_OPTIONS")) {
      facts.put("type", "enum");
      Words.describe(converter, junk.parameters().get("confOptions"), facts);
    } else if (junk.accepted()) {
      boolean regex = junk.value() instanceof Regex;
      facts.put("type", regex ? "regex" : "string");
      if (!regex && PLAIN.stream().anyMatch((text) -> !converter.accepts(text))) {
        facts.put("opaque", true);
      }
    } else {
      unnamed(converter, facts);
    }
    sequence(converter, junk, facts);
    if (!facts.containsKey("element") && !facts.containsKey("values")) {
      Bounds.describe(converter, facts);
    }
    if (facts.containsKey("opaque")) {
      numbers(converter, facts);
    }
    return facts;
  }

  /** The type as the message about a wrong value names it, for example `time in SECONDS`. */
  private static void named(Converter converter, String name, Map<String, Object> facts) {
    String[] words = name.split(" in ");
    facts.put("type", words[0]);
    if (words.length == 2) {
      facts.put("unit", words[1]);
      String suffixed = words[0].equals("time") ? "7d" : "7p";
      if (!converter.accepts(suffixed) && !converter.accepts("7" + (words[0].equals("time") ? "s" : "m"))) {
        System.err.println("a unit is refused where one is due: " + name);
      }
    }
  }

  /**
   * Entries whose message does not name their type: what they make of simple texts
   * shows it. How exactly they read a text, nothing but their code knows.
   */
  private static void unnamed(Converter converter, Map<String, Object> facts) {
    String type = "string";
    if (converter.convert("true").value() instanceof Boolean) {
      type = "boolean";
    } else if (converter.convert("1").value() instanceof Integer) {
      type = "int";
    } else if (converter.convert("1").value() instanceof Long) {
      type = "long";
    } else if (converter.convert("0.5").value() instanceof Double) {
      type = "double";
    }
    facts.put("opaque", true);
    facts.put("type", type);
  }

  /** A closed set of numbers: the message about any other number lists it. */
  private static void numbers(Converter converter, Map<String, Object> facts) {
    Converter.Outcome refused = converter.convert("77777");
    if (facts.get("type").equals("int") && refused.is("OUT_OF_RANGE_OF_OPTIONS")) {
      facts.remove("opaque");
      facts.put("values", List.of(refused.parameters().get("confOptions").split(", ")));
    }
  }

  /** Turns the facts into those of a sequence's elements if the entry takes a sequence. */
  private static void sequence(Converter converter, Converter.Outcome junk, Map<String, Object> facts) {
    List<Object> samples = new ArrayList<>(List.of(junk, converter.convert(""), converter.convert("1,2")));
    if (facts.get("values") instanceof List<?> values) {
      samples.add(converter.convert(String.join(",", values.stream().map(Object::toString).toList())));
    }
    boolean sequence = samples.stream().anyMatch((sample) -> ((Converter.Outcome) sample).value() instanceof Seq<?>);
    if (sequence) {
      facts.put("element", facts.get("type"));
      facts.put("type", "sequence");
    }
  }

  /** The closed sets of words: which there are, and whether their case and the spaces around them matter. */
  static final class Words {
    static void describe(Converter converter, String options, Map<String, Object> facts) {
      List<String> words = new ArrayList<>(new TreeSet<>(Arrays.asList(options.split(", "))));
      words.removeIf((word) -> !converter.accepts(word));
      facts.put("values", words);
      boolean otherCase = words.stream().allMatch((word) -> converter.accepts(swapCase(word)));
      if (!otherCase) {
        facts.put("letters", "exact");
      } else if (converter.convert(words.get(0)).value() instanceof Enum<?>) {
        facts.put("letters", "ignored");
      } else {
        boolean upper = words.stream().allMatch((word) -> word.equals(word.toUpperCase(Locale.ROOT)));
        boolean lower = words.stream().allMatch((word) -> word.equals(word.toLowerCase(Locale.ROOT)));
        facts.put("letters", upper ? "upper" : lower ? "lower" : "ignored");
      }
      if (words.stream().allMatch((word) -> converter.accepts(" " + word + "\t"))) {
        facts.put("trimmed", true);
      }
    }

    private static String swapCase(String word) {
      String upper = word.toUpperCase(Locale.ROOT);
      return word.equals(upper) ? word.toLowerCase(Locale.ROOT) : upper;
    }
  }
}
