package sansheng.console.clock;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import sansheng.console.web.Messages;

/**
 * Reads a policy from its text. What is written there and nothing else: an unknown word is refused,
 * with its line. The words are described in docs/clocks.md.
 */
public final class PolicyReader {
  private static final String FACT = "[a-z][a-zA-Z]{1,40}";
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "on",
          "about",
          "start",
          "when",
          "from",
          "stop",
          "cancel",
          "limit",
          "variants",
          "warn",
          "breach");

  private PolicyReader() {}

  /**
   * Reads one policy.
   *
   * @param name what to call the text in a refusal, e.g. its file's name
   * @throws PolicyRefused with line and reason
   */
  public static Policy read(String name, String text) {
    YamlMap yaml = YamlMap.read(name, text);
    yaml.allow(KEYS);
    String id = yaml.text("id", "C[0-9]{1,2}(-[a-z]{1,20})?", "notId");
    String about = yaml.text("about");
    if (!About.KINDS.contains(about)) {
      throw yaml.refused("about", "noneOf", about, new TreeSet<>(About.KINDS).toString());
    }
    return new Policy(
        id,
        names(yaml),
        yaml.flag("on"),
        about,
        yaml.text("start", FACT, "notFact"),
        yaml.pairs("when"),
        yaml.has("from") ? yaml.text("from", FACT, "notAttribute") : null,
        facts(yaml, "stop", true),
        facts(yaml, "cancel", false),
        limit(yaml, about),
        variants(yaml, about),
        warnings(yaml, about),
        parties(yaml.has("breach") ? yaml.map("breach") : null, yaml),
        actions(yaml));
  }

  private static Map<String, String> names(YamlMap yaml) {
    Map<String, String> names = yaml.map("name").pairs();
    for (var language : Messages.LANGUAGES) {
      if (names.getOrDefault(language.toLanguageTag(), "").isBlank()) {
        throw yaml.refused("name", "noName", language.toLanguageTag());
      }
    }
    return names;
  }

  private static Set<String> facts(YamlMap yaml, String key, boolean needed) {
    if (!needed && !yaml.has(key)) {
      return Set.of();
    }
    List<String> facts = yaml.texts(key);
    if (facts.isEmpty() || !facts.stream().allMatch(fact -> fact.matches(FACT))) {
      throw yaml.refused(key, "facts");
    }
    return Set.copyOf(facts);
  }

  private static Limit limit(YamlMap yaml, String about) {
    String text = yaml.text("limit");
    Limit limit = Phrases.limit(text).orElseThrow(() -> yaml.refused("limit", "noLimit", text));
    if (limit instanceof Limit.Rings && !about.equals("call")) {
      throw yaml.refused("limit", "onlyCallsRing");
    }
    return limit;
  }

  private static List<Policy.Variant> variants(YamlMap yaml, String about) {
    List<Policy.Variant> variants = new ArrayList<>();
    for (YamlMap variant : yaml.has("variants") ? yaml.maps("variants") : List.<YamlMap>of()) {
      variant.allow(Set.of("when", "limit"));
      Map<String, String> when = variant.map("when").pairs();
      if (when.isEmpty()) {
        throw variant.refused("when", "special");
      }
      variants.add(new Policy.Variant(when, limit(variant, about)));
    }
    return variants;
  }

  private static List<WarningPoint> warnings(YamlMap yaml, String about) {
    List<WarningPoint> warnings = new ArrayList<>();
    for (YamlMap warning : yaml.has("warn") ? yaml.maps("warn") : List.<YamlMap>of()) {
      warning.allow(Set.of("at", "tell"));
      String text = warning.text("at");
      WarningPoint.Moment moment =
          Phrases.moment(text)
              .filter(m -> !(m instanceof WarningPoint.Ring) || about.equals("call"))
              .orElseThrow(() -> warning.refused("at", "noPoint", text));
      warnings.add(new WarningPoint(moment, parties(warning, yaml)));
    }
    return warnings;
  }

  private static Set<Party> parties(@Nullable YamlMap in, YamlMap whole) {
    if (in == null) {
      throw whole.refused("about", "noBreach");
    }
    return in.values("tell", Party.class, EnumSet.noneOf(Party.class));
  }

  private static Set<BreachAction> actions(YamlMap yaml) {
    YamlMap breach = yaml.map("breach");
    breach.allow(Set.of("tell", "do"));
    EnumSet<BreachAction> none = EnumSet.noneOf(BreachAction.class);
    return breach.has("do") ? breach.values("do", BreachAction.class, none) : none;
  }
}
