package dev.assay.config.tree;

import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Source;
import dev.assay.config.problem.Words;
import java.nio.file.Path;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into a located tree and refuses what a configuration has no use for: duplicate
 * keys, keys that are not text, tags, merge keys, several documents, deep nesting and piles of
 * aliases.
 */
public final class YamlReader {
  private YamlReader() {}

  /**
   * Reads a file.
   *
   * @throws ConfigException when it cannot be read, is larger than {@link FileText#LARGEST} bytes,
   *     or is not acceptable YAML
   */
  public static Node readFile(Path file) {
    return read(FileText.read(file), Source.file(file));
  }

  /**
   * Reads a text.
   *
   * @throws ConfigException listing every problem found
   */
  public static Node read(String text, Source source) {
    return read(
        text,
        Mark.whole(source),
        at -> new Mark(source, at.getLine() + 1, at.getColumn() + 1),
        new TreeBuilder(false));
  }

  /**
   * Reads one flow value, such as {@code {type: sgd, learningRate: 0.1}}.
   *
   * @param mark the place of the value and of all its parts
   * @throws ConfigException listing every problem found
   */
  public static Node readValue(String text, Mark mark) {
    return read(text, mark, at -> mark, new TreeBuilder(true));
  }

  private static Node read(
      String text,
      Mark whole,
      Function<org.snakeyaml.engine.v2.exceptions.Mark, Mark> marks,
      TreeBuilder builder) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(FileText.LARGEST).build();
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        Mark mark = event.getStartMark().map(marks).orElse(whole);
        if (!builder.accept(event, mark)) {
          break;
        }
      }
    } catch (ReaderException e) {
      builder.problem(unprintable(text, e, whole));
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().or(e::getContextMark).map(marks).orElse(whole);
      builder.problem(notYaml(mark, wording(e)));
    } catch (YamlEngineException e) {
      builder.problem(notYaml(whole, String.valueOf(e.getMessage())));
    }
    return builder.finish(whole);
  }

  private static Problem notYaml(Mark mark, String why) {
    String message = "not valid YAML: " + Words.oneLine(why);
    return Problem.of(mark, NodePath.ROOT, message, null, "valid YAML 1.2", null);
  }

  private static String wording(MarkedYamlEngineException e) {
    String context = e.getContext();
    String problem = String.valueOf(e.getProblem());
    return context == null || context.isEmpty() ? problem : problem + " (" + context + ")";
  }

  private static Problem unprintable(String text, ReaderException e, Mark whole) {
    int end =
        text.offsetByCodePoints(
            0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
    Mark mark = whole.line() == 0 ? FileText.position(whole.source(), text, end) : whole;
    String given = "U+%04X".formatted(e.getCodePoint());
    return Problem.of(
        mark,
        NodePath.ROOT,
        "the character " + given + " is not allowed in YAML; is this a text file?",
        given,
        "printable text",
        null);
  }
}
