package dev.assay.cli.create;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that lies beside this class, with places such as <code>{{name}}</code> to fill. */
record Template(String text) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

  static Template of(String resource) {
    return new Template(resource(resource));
  }

  static String resource(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text with every place filled.
   *
   * @throws IllegalStateException when there is nothing to fill a place with
   */
  String fill(Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> {
          String value = values.get(place.group(1));
          if (value == null) {
            throw new IllegalStateException("no value for " + place.group());
          }
          return Matcher.quoteReplacement(value);
        });
  }

  /** Whether a word occurs outside of the places. */
  boolean hasWord(String word) {
    String fixed = PLACE.matcher(text).replaceAll(" ");
    return Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(fixed).find();
  }
}
