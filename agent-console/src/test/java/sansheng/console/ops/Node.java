package sansheng.console.ops;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A place in a YAML document; what a test looks for and is not there fails the test. */
record Node(String path, @Nullable Object value) {

  /** A document; a key that stands twice in it is an error. */
  static Node read(String file) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Node(file, new Yaml(new SafeConstructor(options)).load(Project.text(file)));
  }

  Node at(String key) {
    Object below = map().get(key);
    if (below == null) {
      throw new AssertionError("no " + key + " in " + path);
    }
    return new Node(path + "/" + key, below);
  }

  boolean has(String key) {
    return map().containsKey(key);
  }

  Set<String> keys() {
    return map().keySet();
  }

  /** A mapping's values as they are written. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    map().forEach((key, below) -> texts.put(key, String.valueOf(below)));
    return texts;
  }

  /** A list's entries; of a mapping its keys. */
  List<String> words() {
    return value instanceof Map
        ? List.copyOf(keys())
        : items().stream().map(Node::text).collect(Collectors.toList());
  }

  List<Node> items() {
    if (value instanceof List<?> list) {
      return list.stream().map(item -> new Node(path + "[]", item)).toList();
    }
    throw new AssertionError(path + " is no list");
  }

  String text() {
    return String.valueOf(value);
  }

  private Map<String, Object> map() {
    if (!(value instanceof Map<?, ?> map)) {
      throw new AssertionError(path + " is no mapping");
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, below) -> copy.put(String.valueOf(key), below == null ? "" : below));
    return copy;
  }
}
