package org.apache.spark.launcher;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.util.Utils;
import scala.jdk.javaapi.CollectionConverters;

/** Takes texts apart as Spark does: those in Base64 on the lines of the input, one line of JSON for each. */
public final class OptionWords {
  private OptionWords() {
  }

  public static void main(String[] arguments) throws Exception {
    JsonMapper json = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    StringBuilder out = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String text = new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8);
      Map<String, Object> words = new LinkedHashMap<>();
      try {
        words.put("driver", CommandBuilderUtils.parseOptionString(text));
      } catch (IllegalArgumentException refused) {
        // No words at all.
      }
      words.put("executors", CollectionConverters.asJava(Utils.splitCommandString(text)));
      out.append(json.writeValueAsString(words)).append('\n');
    }
    System.out.print(out);
  }
}
