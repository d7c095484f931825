import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts, numbers and booleans as JSON; an absent value is left out of a map. */
final class Json {
  static String write(Object value) {
    StringBuilder out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  private static void append(StringBuilder out, Object value) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (entry.getValue() != null) {
          out.append(separator);
          text(out, entry.getKey().toString());
          out.append(':');
          append(out, entry.getValue());
          separator = ",";
        }
      }
      out.append(separator.equals("{") ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      out.append('[');
      for (int index = 0; index < list.size(); index++) {
        out.append(index == 0 ? "" : ",");
        append(out, list.get(index));
      }
      out.append(']');
    } else if (value instanceof Boolean) {
      out.append(value);
    } else {
      text(out, value.toString());
    }
  }

  private static void text(StringBuilder out, String text) {
    out.append('"');
    for (char character : text.toCharArray()) {
      if (character == '"' || character == '\\') {
        out.append('\\').append(character);
      } else if (character < 0x20 || character > 0x7e) {
        out.append(String.format("\\u%04x", (int) character));
      } else {
        out.append(character);
      }
    }
    out.append('"');
  }
}
