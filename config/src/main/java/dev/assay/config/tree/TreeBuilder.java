package dev.assay.config.tree;

import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Puts a parser's events together to a tree. Works on events instead of the engine's own node graph
 * because an alias then has a place of its own, and because it can stop before a bomb has grown.
 */
final class TreeBuilder {
  private static final int DEEPEST = 50;
  private static final int MOST_EXPANSIONS = 50;

  private final boolean flowOnly;
  private final List<Problem> problems = new ArrayList<>();
  private final Deque<Frame> open = new ArrayDeque<>();
  private final Map<String, Built> anchors = new HashMap<>();
  private @Nullable Built root;
  private int documents;
  private int expansions;

  /**
   * A finished part.
   *
   * @param aliases how many aliases were expanded inside it
   * @param height nested collections, itself included
   */
  private record Built(Node node, int aliases, int height) {}

  /** A collection whose end has not come yet. */
  private static final class Frame {
    final Mark mark;
    final NodePath path;
    final boolean map;
    final Optional<Anchor> anchor;
    final Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
    final List<Node> elements = new ArrayList<>();
    @Nullable String key;
    Mark keyMark;
    int aliases;
    int height;

    Frame(Mark mark, NodePath path, boolean map, Optional<Anchor> anchor) {
      this.mark = mark;
      this.keyMark = mark;
      this.path = path;
      this.map = map;
      this.anchor = anchor;
    }

    NodePath next() {
      if (!map) {
        return path.child(elements.size());
      }
      return key == null ? path : path.child(key);
    }
  }

  /**
   * @param flowOnly accepts flow collections only, as on a command line
   */
  TreeBuilder(boolean flowOnly) {
    this.flowOnly = flowOnly;
  }

  void problem(Problem problem) {
    problems.add(problem);
  }

  /** Takes the next event; false when reading on makes no sense. */
  boolean accept(Event event, Mark mark) {
    return switch (event.getEventId()) {
      case DocumentStart -> document(mark);
      case Scalar -> scalar((ScalarEvent) event, mark);
      case Alias -> alias((AliasEvent) event, mark);
      case SequenceStart, MappingStart -> start((CollectionStartEvent) event, mark);
      case SequenceEnd, MappingEnd -> end();
      default -> true;
    };
  }

  Node finish(Mark whole) {
    if (problems.isEmpty() && root == null) {
      refuse(whole, "there is nothing in it", "nothing", "YAML");
    }
    if (!problems.isEmpty() || root == null) {
      throw new ConfigException(problems);
    }
    return root.node();
  }

  private NodePath place() {
    Frame frame = open.peek();
    return frame == null ? NodePath.ROOT : frame.next();
  }

  private void refuse(Mark mark, String message, String given, String expected) {
    problems.add(Problem.of(mark, place(), message, given, expected, null));
  }

  private boolean document(Mark mark) {
    if (++documents == 1) {
      return true;
    }
    refuse(mark, "a second document starts here", "several documents", "one document");
    return false;
  }

  private boolean scalar(ScalarEvent event, Mark mark) {
    tag(event.getTag(), mark);
    ScalarNode node = new ScalarNode(mark, event.getValue(), event.isPlain());
    Built built = new Built(node, 0, 0);
    event.getAnchor().ifPresent(a -> anchors.put(a.getValue(), built));
    Frame frame = open.peek();
    if (frame == null || !frame.map || frame.key != null) {
      add(built);
      return true;
    }
    key(frame, node);
    return true;
  }

  private void key(Frame frame, ScalarNode node) {
    String key = node.text();
    MapNode.Entry first = frame.entries.get(key);
    if (node.plain() && "<<".equals(key)) {
      refuse(
          node.mark(),
          "merge keys are not supported, so that a value stands where it is used; write the keys"
              + " out, or use an alias for a whole value",
          "<<",
          "a key");
    } else if (node.kind() != ScalarNode.Kind.TEXT) {
      refuse(node.mark(), "got the key " + node.inWords() + ", expected text", key, "text");
    } else if (first != null) {
      problems.add(
          Problem.of(
              node.mark(),
              frame.path.child(key),
              "the key is given twice; first at line " + first.key().line(),
              key,
              "each key once",
              null));
    }
    frame.key = key;
    frame.keyMark = node.mark();
  }

  private boolean alias(AliasEvent event, Mark mark) {
    String name = event.getAlias().getValue();
    Frame frame = open.peek();
    if (frame != null && frame.map && frame.key == null) {
      refuse(mark, "got an alias as key, expected text", "*" + name, "text");
      return false;
    }
    for (Frame f : open) {
      if (f.anchor.filter(a -> a.getValue().equals(name)).isPresent()) {
        refuse(mark, "the alias stands inside its own anchor", "*" + name, "an anchor before it");
        return false;
      }
    }
    Built built = anchors.get(name);
    if (built == null) {
      refuse(
          mark,
          "no anchor \"&" + Words.shortened(name) + "\" before this alias",
          "*" + name,
          "an anchor before it");
      return false;
    }
    expansions += 1 + built.aliases();
    if (expansions > MOST_EXPANSIONS) {
      refuse(
          mark,
          "more than " + MOST_EXPANSIONS + " aliases are expanded up to here",
          "*" + name,
          "at most " + MOST_EXPANSIONS + " expansions");
      return false;
    }
    if (open.size() + built.height() > DEEPEST) {
      return tooDeep(mark);
    }
    add(new Built(built.node(), 1 + built.aliases(), built.height()));
    return true;
  }

  private boolean start(CollectionStartEvent event, Mark mark) {
    tag(event.getTag(), mark);
    Frame frame = open.peek();
    if (frame != null && frame.map && frame.key == null) {
      refuse(mark, "got a list or map as key, expected text", "a collection", "text");
      return false;
    }
    if (open.size() >= DEEPEST) {
      return tooDeep(mark);
    }
    if (flowOnly && !event.isFlow()) {
      refuse(
          mark,
          "expected one value in flow style, such as {type: name}",
          "a block",
          "a flow value");
      return false;
    }
    boolean map = event.getEventId() == Event.ID.MappingStart;
    open.push(new Frame(mark, place(), map, event.getAnchor()));
    return true;
  }

  private boolean tooDeep(Mark mark) {
    problems.add(
        Problem.of(
            mark,
            NodePath.ROOT,
            "nested deeper than " + DEEPEST + " levels",
            null,
            "at most " + DEEPEST + " levels",
            null));
    return false;
  }

  private boolean end() {
    Frame frame = open.pop();
    Node node =
        frame.map
            ? new MapNode(frame.mark, frame.entries)
            : new ListNode(frame.mark, frame.elements);
    Built built = new Built(node, frame.aliases, frame.height + 1);
    frame.anchor.ifPresent(a -> anchors.put(a.getValue(), built));
    add(built);
    return true;
  }

  private void add(Built built) {
    Frame frame = open.peek();
    if (frame == null) {
      root = built;
      return;
    }
    frame.aliases += built.aliases();
    frame.height = Math.max(frame.height, built.height());
    if (!frame.map) {
      frame.elements.add(built.node());
    } else if (frame.key != null) {
      frame.entries.putIfAbsent(frame.key, new MapNode.Entry(frame.keyMark, built.node()));
      frame.key = null;
    }
  }

  private void tag(Optional<String> tag, Mark mark) {
    tag.ifPresent(t ->
        refuse(
            mark,
            "tags are not supported: \""
                + Words.shortened(t)
                + "\"; types follow from where a value stands",
            t,
            "a value without tag"));
  }
}
