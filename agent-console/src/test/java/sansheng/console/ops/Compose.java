package sansheng.console.ops;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** docker-compose.yml, as far as the tests look at it. */
final class Compose {
  /** {@code ${NAME:?sentence}} or {@code ${NAME:-default}}. */
  static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):([?-])([^}]*)}");

  final Node top = Node.read("docker-compose.yml");

  Set<String> services() {
    return top.at("services").keys();
  }

  Node service(String name) {
    return top.at("services").at(name);
  }

  /** As written, with its variables. */
  Map<String, String> environment(String service) {
    Node node = service(service);
    return node.has("environment")
        ? new TreeMap<>(node.at("environment").texts())
        : new TreeMap<>();
  }

  /** As the container gets it. */
  Map<String, String> environment(String service, Map<String, String> dotEnv) {
    Map<String, String> texts = environment(service);
    texts.replaceAll((name, value) -> filled(value, dotEnv));
    return texts;
  }

  private static String filled(String text, Map<String, String> dotEnv) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found -> {
              String value = dotEnv.getOrDefault(found.group(1), "");
              if (value.isEmpty() && found.group(2).equals("?")) {
                throw new AssertionError("compose refuses: " + found.group(1));
              }
              return Matcher.quoteReplacement(value.isEmpty() ? found.group(3) : value);
            });
  }

  /** A service's list, or its mapping's keys; empty when it has none. */
  List<String> words(String service, String key) {
    Node node = service(service);
    return node.has(key) ? node.at(key).words() : List.of();
  }

  /** The service's fixed address in a network. */
  String address(String service, String network) {
    return service(service).at("networks").at(network).at("ipv4_address").text();
  }

  List<String> healthCheck(String service) {
    return service(service).at("healthcheck").at("test").words();
  }

  boolean isInternal(String network) {
    return "true".equals(top.at("networks").at(network).texts().get("internal"));
  }
}
