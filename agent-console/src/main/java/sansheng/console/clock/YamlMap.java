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
        throw new PolicyRefused(name, line(tuple.getKeyNode()), "a key must be a word");
      }
      if (nodes.put(key.getValue(), tuple.getValueNode()) != null) {
        throw new PolicyRefused(name, line(key), "'" + key.getValue() + "' stands here twice");
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
      throw new PolicyRefused(name, 1, "it must be keys with values, such as id: C2");
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw new PolicyRefused(
          name, mark == null ? 0 : mark.getLine() + 1, String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      throw new PolicyRefused(name, 0, String.valueOf(e.getMessage()));
    }
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  PolicyRefused refused(String key, String why) {
    return new PolicyRefused(name, lines.getOrDefault(key, line), why);
  }

  void allow(Set<String> keys) {
    for (String key : nodes.keySet()) {
      if (!keys.contains(key)) {
        throw refused(key, "'" + key + "' is none of " + new TreeSet<>(keys));
      }
    }
  }

  boolean has(String key) {
    return nodes.containsKey(key);
  }

  private Node node(String key) {
    Node node = nodes.get(key);
    if (node == null) {
      throw new PolicyRefused(name, line, "'" + key + "' is missing");
    }
    return node;
  }

  String text(String key) {
    if (node(key) instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw refused(key, "'" + key + "' must be one word or sentence");
  }

  String text(String key, String pattern, String what) {
    String text = text(key);
    if (!text.matches(pattern)) {
      throw refused(key, "'" + text + "' is not " + what);
    }
    return text;
  }

  boolean flag(String key) {
    return switch (text(key).toLowerCase(Locale.ROOT)) {
      case "yes", "true", "on" -> true;
      case "no", "false", "off" -> false;
      default -> throw refused(key, "'" + key + "' must be yes or no");
    };
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      if (!(item instanceof ScalarNode scalar)) {
        throw new PolicyRefused(name, line(item), "'" + key + "' must be words, such as [a, b]");
      }
      texts.add(scalar.getValue());
    }
    return texts;
  }

  private List<Node> items(String key) {
    if (node(key) instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw refused(key, "'" + key + "' must be a list, such as [a, b]");
  }

  YamlMap map(String key) {
    if (node(key) instanceof MappingNode mapping) {
      return new YamlMap(name, mapping);
    }
    throw refused(key, "'" + key + "' must be keys with values");
  }

  List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (Node item : items(key)) {
      if (!(item instanceof MappingNode mapping)) {
        throw new PolicyRefused(name, line(item), "each of '" + key + "' must be keys with values");
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
        throw refused(key, "'" + word + "' is none of " + words(type));
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
