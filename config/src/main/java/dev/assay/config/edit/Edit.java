package dev.assay.config.edit;

import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Source;
import dev.assay.config.tree.FlowText;
import dev.assay.config.tree.Node;
import dev.assay.config.tree.TreePath;
import dev.assay.config.tree.YamlReader;
import java.nio.file.Path;

/**
 * One change of a configuration. Its text is
 *
 * <ul>
 *   <li>{@code PATH=VALUE}: puts the value there, whole; nothing is merged. The last segment may be
 *       a new key.
 *   <li>{@code ~PATH}: removes what is there.
 *   <li>{@code +PATH=VALUE}, where the path ends with an index: inserts the value before that
 *       element; the length of the list as index appends.
 * </ul>
 */
public sealed interface Edit {
  TreePath path();

  /** Where the change itself was written. */
  Mark mark();

  /** The change as the text of an override. */
  default String text() {
    return switch (this) {
      case Replace e -> e.path() + "=" + FlowText.of(e.value());
      case Remove e -> "~" + e.path();
      case Insert e -> "+" + e.path() + "=" + FlowText.of(e.value());
    };
  }

  /** Puts a value. */
  record Replace(TreePath path, Node value, Mark mark) implements Edit {}

  /** Removes a value. */
  record Remove(TreePath path, Mark mark) implements Edit {}

  /** Inserts into a list. */
  record Insert(TreePath path, Node value, Mark mark) implements Edit {}

  /**
   * Reads the text of an override from the command line.
   *
   * @param workingDirectory where relative files in the value start
   * @throws ConfigException when the text is not an override
   */
  static Edit parse(String text, Path workingDirectory) {
    return parse(text, Source.override("command line", text, workingDirectory));
  }

  /**
   * Reads the text of an override.
   *
   * @param source named in problems
   * @throws ConfigException when the text is not an override
   */
  static Edit parse(String text, Source source) {
    return parse(text, Mark.whole(source));
  }

  /**
   * Reads the text of an override that stands in a file.
   *
   * @param mark the place of the text, and of everything in it
   * @throws ConfigException when the text is not an override
   */
  static Edit parse(String text, Mark mark) {
    if (text.startsWith("~")) {
      return new Remove(path(text.substring(1), mark), mark);
    }
    boolean insert = text.startsWith("+");
    int equals = text.indexOf('=');
    if (equals < 0 || text.substring(equals + 1).isBlank()) {
      throw new ConfigException(
          Problem.unexpected(
              mark,
              NodePath.ROOT,
              equals < 0 ? "no value" : "an empty value",
              "PATH=VALUE, +PATH[INDEX]=VALUE or ~PATH"));
    }
    TreePath path = path(text.substring(insert ? 1 : 0, equals), mark);
    Node value = YamlReader.readValue(text.substring(equals + 1), mark);
    return insert ? new Insert(path, value, mark) : new Replace(path, value, mark);
  }

  private static TreePath path(String text, Mark mark) {
    try {
      return TreePath.parse(text.strip());
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          Problem.unexpected(
              mark, NodePath.ROOT, '"' + text + '"', "a path such as network[0].activation"));
    }
  }
}
