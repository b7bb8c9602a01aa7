package sansheng.console.clock;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Keys and values of a YAML text, each with the line it stands in. Only composed, never
 * constructed: nothing in the text can become an object.
 */
final class YamlMap {
  private final String name;
  private final int line;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  private YamlMap(String name, MappingNode node) {
    this.name = name;
    this.line = line(node);
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new PolicyRefused(name, line(tuple.getKeyNode()), "keyWord");
      }
      if (nodes.put(key.getValue(), tuple.getValueNode()) != null) {
        throw new PolicyRefused(name, line(key), "twice", key.getValue());
      }
      lines.put(key.getValue(), line(key));
    }
  }

  static YamlMap read(String name, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(8);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root instanceof MappingNode mapping) {
        return new YamlMap(name, mapping);
      }
      throw new PolicyRefused(name, 1, "noMap");
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw new PolicyRefused(
          name, mark == null ? 0 : mark.getLine() + 1, "yaml", String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      throw new PolicyRefused(name, 0, "yaml", String.valueOf(e.getMessage()));
    }
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** A refusal at a key's line; {@code words} as {@link PolicyRefused} has them. */
  PolicyRefused refused(String key, String words, Object... arguments) {
    return new PolicyRefused(name, lines.getOrDefault(key, line), words, arguments);
  }

  void allow(Set<String> keys) {
    for (String key : nodes.keySet()) {
      if (!keys.contains(key)) {
        throw refused(key, "noneOf", key, new TreeSet<>(keys).toString());
      }
    }
  }

  boolean has(String key) {
    return nodes.containsKey(key);
  }

  private Node node(String key) {
    Node node = nodes.get(key);
    if (node == null) {
      throw new PolicyRefused(name, line, "missing", key);
    }
    return node;
  }

  String text(String key) {
    if (node(key) instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw refused(key, "oneWord", key);
  }

  String text(String key, String pattern, String words) {
    String text = text(key);
    if (!text.matches(pattern)) {
      throw refused(key, words, text);
    }
    return text;
  }

  boolean flag(String key) {
    return switch (text(key).toLowerCase(Locale.ROOT)) {
      case "yes", "true", "on" -> true;
      case "no", "false", "off" -> false;
      default -> throw refused(key, "yesNo", key);
    };
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      if (!(item instanceof ScalarNode scalar)) {
        throw new PolicyRefused(name, line(item), "words", key);
      }
      texts.add(scalar.getValue());
    }
    return texts;
  }

  private List<Node> items(String key) {
    if (node(key) instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw refused(key, "list", key);
  }

  YamlMap map(String key) {
    if (node(key) instanceof MappingNode mapping) {
      return new YamlMap(name, mapping);
    }
    throw refused(key, "map", key);
  }

  List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (Node item : items(key)) {
      if (!(item instanceof MappingNode mapping)) {
        throw new PolicyRefused(name, line(item), "eachMap", key);
      }
      maps.add(new YamlMap(name, mapping));
    }
    return maps;
  }

  Map<String, String> pairs() {
    Map<String, String> pairs = new LinkedHashMap<>();
    nodes.keySet().forEach(key -> pairs.put(key, text(key)));
    return pairs;
  }

  Map<String, String> pairs(String key) {
    return has(key) ? map(key).pairs() : Map.of();
  }

  /** Words of a closed set, written in camel case. */
  <E extends Enum<E>> Set<E> values(String key, Class<E> type, Set<E> into) {
    for (String word : texts(key)) {
      E found = null;
      for (E value : type.getEnumConstants()) {
        found = camel(value).equals(word) ? value : found;
      }
      if (found == null) {
        throw refused(key, "noneOf", word, words(type).toString());
      }
      into.add(found);
    }
    return into;
  }

  private static <E extends Enum<E>> List<String> words(Class<E> type) {
    List<String> words = new ArrayList<>();
    for (E value : type.getEnumConstants()) {
      words.add(camel(value));
    }
    return words;
  }

  static String camel(Enum<?> value) {
    StringBuilder word = new StringBuilder();
    boolean up = false;
    for (char letter : value.name().toCharArray()) {
      if (letter == '_') {
        up = true;
      } else {
        word.append(up ? letter : Character.toLowerCase(letter));
        up = false;
      }
    }
    return word.toString();
  }
}
