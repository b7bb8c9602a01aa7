package sansheng.console.callscript;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sansheng.console.calendar.Holiday;
import sansheng.cti.floor.Direction;

/** What stands above a script's line of hyphens: understood once, and judged as it is read. */
final class ScriptHeader {
  private static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "scenario",
          "direction",
          "time",
          "holiday",
          "stage",
          "reason",
          "level",
          "next",
          "keywords",
          "promise");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,59}");
  private static final Pattern TIMES =
      Pattern.compile("([0-9]{2}:[0-9]{2})\\s*-\\s*([0-9]{2}:[0-9]{2})");
  private static final int MOST_POINTS = 12;

  private final List<ScriptTrouble> troubles;
  private final Map<String, HeaderLine> values = new HashMap<>();
  private final List<String> dos = new ArrayList<>();
  private final List<String> donts = new ArrayList<>();
  private final List<CheckItem> checks = new ArrayList<>();
  private final Map<String, Integer> checkLines = new HashMap<>();
  private final String id;
  private final int scenario;
  private final When when;
  private final @Nullable PromiseKind promise;

  ScriptHeader(List<String> rows, List<ScriptTrouble> troubles) {
    this.troubles = troubles;
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isBlank()) {
        row(i + 1, rows.get(i).strip());
      }
    }
    id = value("id");
    required("id", id);
    required("title", value("title"));
    if (!id.isEmpty() && !isId(id)) {
      bad("id", "a-z 0-9 -");
    }
    if (dos.isEmpty() || donts.isEmpty()) {
      troubles.add(ScriptTrouble.at(0, "noPoints"));
    }
    if (checks.isEmpty()) {
      troubles.add(ScriptTrouble.at(0, "noChecks"));
    }
    if (Math.max(dos.size(), Math.max(donts.size(), checks.size())) > MOST_POINTS) {
      troubles.add(ScriptTrouble.at(0, "manyPoints", String.valueOf(MOST_POINTS)));
    }
    scenario = scenario();
    when = when();
    promise = one("promise", PromiseKind.values(), PromiseKind::key);
  }

  /** Whether a script may be called so. */
  static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  private void row(int number, String text) {
    HeaderLine line = HeaderLine.read(number, text);
    if (line == null) {
      troubles.add(ScriptTrouble.at(number, "headerLine", text));
      return;
    }
    switch (line.key()) {
      case "√" -> dos.add(line.value());
      case "×" -> donts.add(line.value());
      case "check" -> check(line);
      default -> {
        if (!KEYS.contains(line.key())) {
          troubles.add(ScriptTrouble.at(number, "unknownKey", line.key(), String.join(", ", KEYS)));
        } else if (values.putIfAbsent(line.key(), line) != null) {
          troubles.add(ScriptTrouble.at(number, "twice", line.key()));
        }
      }
    }
  }

  private void check(HeaderLine line) {
    String fact = line.fact();
    if (line.weight() < 1 || line.weight() > 10) {
      troubles.add(ScriptTrouble.at(line.line(), "weight", line.id()));
    }
    if (fact != null && !fact.startsWith(CheckItem.SAID) && SystemFact.find(fact).isEmpty()) {
      troubles.add(ScriptTrouble.at(line.line(), "unknownFact", fact, facts()));
    }
    if (checkLines.putIfAbsent(line.id(), line.line()) != null) {
      troubles.add(ScriptTrouble.at(line.line(), "twice", line.id()));
    }
    checks.add(new CheckItem(line.id(), line.value(), line.weight(), line.fatal(), fact));
  }

  private static String facts() {
    return Arrays.stream(SystemFact.values())
        .map(SystemFact::key)
        .collect(Collectors.joining(", "));
  }

  /** Check items that ask for a line that is not there. */
  List<ScriptTrouble> checksWithoutLine(Set<String> lines) {
    return checks.stream()
        .filter(check -> check.fact() != null && check.fact().startsWith(CheckItem.SAID))
        .filter(check -> !lines.contains(String.valueOf(check.fact()).substring(5)))
        .map(
            check ->
                ScriptTrouble.at(
                    checkLines.getOrDefault(check.id(), 0),
                    "noSuchLine",
                    String.valueOf(check.fact()).substring(5)))
        .toList();
  }

  boolean promises() {
    return promise != null;
  }

  private int scenario() {
    String text = value("scenario");
    if (text.isEmpty()) {
      return 0;
    }
    if (text.matches("[0-9]{1,2}") && Integer.parseInt(text) <= 34) {
      return Integer.parseInt(text);
    }
    bad("scenario", "1-34");
    return 0;
  }

  private When when() {
    LocalTime from = null;
    LocalTime until = null;
    if (!value("time").isEmpty()) {
      Matcher times = TIMES.matcher(value("time"));
      try {
        if (times.matches()) {
          from = LocalTime.parse(times.group(1));
          until = times.group(2).equals("24:00") ? null : LocalTime.parse(times.group(2));
        }
      } catch (DateTimeException e) {
        from = null;
      }
      if (from == null || (until != null && !until.isAfter(from))) {
        bad("time", "00:00-12:00");
      }
    }
    return new When(
        one("direction", Direction.values(), d -> d.name().toLowerCase(Locale.ROOT)),
        from,
        until,
        one("holiday", Holiday.values(), Holiday::key),
        one("stage", OrderStage.values(), OrderStage::key),
        Set.copyOf(several("reason")),
        levels());
  }

  private Set<String> levels() {
    List<String> levels = several("level");
    if (!Vocabulary.LEVEL.choices().containsAll(levels)) {
      bad("level", String.join(", ", Vocabulary.LEVEL.choices()));
    }
    return Set.copyOf(levels);
  }

  private <T> @Nullable T one(String key, T[] all, Function<T, String> spelled) {
    String value = value(key);
    for (T each : all) {
      if (spelled.apply(each).equals(value)) {
        return each;
      }
    }
    if (!value.isEmpty()) {
      bad(key, Arrays.stream(all).map(spelled).collect(Collectors.joining(", ")));
    }
    return null;
  }

  private List<String> several(String key) {
    return Arrays.stream(value(key).split("[,，、\\s]+"))
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  private String value(String key) {
    HeaderLine line = values.get(key);
    return line == null ? "" : line.value();
  }

  private void required(String key, String value) {
    if (value.isEmpty()) {
      troubles.add(ScriptTrouble.at(0, "missing", key));
    }
  }

  private void bad(String key, String allowed) {
    HeaderLine line = values.get(key);
    troubles.add(
        ScriptTrouble.at(line == null ? 0 : line.line(), "badValue", key, value(key), allowed));
  }

  CallScript script(Locale language, int version, List<ScriptLine> lines, String source) {
    return new CallScript(
        id,
        language,
        version,
        value("title"),
        scenario,
        when,
        dos,
        donts,
        checks,
        lines,
        several("next"),
        Set.copyOf(several("keywords")),
        promise,
        source);
  }
}
