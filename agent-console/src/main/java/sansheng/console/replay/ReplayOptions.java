package sansheng.console.replay;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import sansheng.console.StartRefused;
import sansheng.cti.floor.FloorRules;

/**
 * What {@code bin/replay} was told.
 *
 * @param file the transcript, {@code -} for standard input; null when stored events are replayed
 * @param call replay this call's stored events
 * @param day replay this day's stored events
 * @param ringCycle one ring, tone and pause; null for the site's
 * @param agentPhone matches an agent's channel; null for the usual
 * @param trunk matches a channel to the outside; null for the usual
 */
record ReplayOptions(
    @Nullable String file,
    @Nullable UUID call,
    @Nullable LocalDate day,
    @Nullable Duration ringCycle,
    @Nullable Pattern agentPhone,
    @Nullable Pattern trunk) {

  static final String USAGE =
      "Say one of: bin/replay FILE (- for standard input) | bin/replay --call ID | bin/replay --day 2026-11-24;"
          + " with --ring-cycle SECONDS, --agent-phone REGEX, --trunk REGEX where the site's differ.";

  /**
   * @throws StartRefused with one sentence
   */
  static ReplayOptions of(List<String> typed) {
    String file = null;
    UUID call = null;
    LocalDate day = null;
    Duration ringCycle = null;
    Pattern agentPhone = null;
    Pattern trunk = null;
    Iterator<String> words = typed.iterator();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "--call" -> call = id(value(word, words));
        case "--day" -> day = day(value(word, words));
        case "--ring-cycle" -> ringCycle = seconds(value(word, words));
        case "--agent-phone" -> agentPhone = agentPhone(value(word, words));
        case "--trunk" -> trunk = pattern(word, value(word, words));
        default -> {
          if (file != null || (word.startsWith("-") && !word.equals("-"))) {
            throw new StartRefused(USAGE);
          }
          file = word;
        }
      }
    }
    if ((file == null ? 0 : 1) + (call == null ? 0 : 1) + (day == null ? 0 : 1) != 1) {
      throw new StartRefused(USAGE);
    }
    return new ReplayOptions(file, call, day, ringCycle, agentPhone, trunk);
  }

  /** The rules of the floor to replay on. */
  FloorRules rules(String pbx, String namespace, Duration usualRingCycle) {
    FloorRules usual =
        FloorRules.of(pbx, namespace, ringCycle == null ? usualRingCycle : ringCycle);
    return new FloorRules(
        pbx,
        namespace,
        usual.ringCycle(),
        agentPhone == null ? usual.agentPhone() : agentPhone,
        trunk == null ? usual.trunk() : trunk);
  }

  private static String value(String option, Iterator<String> words) {
    if (!words.hasNext()) {
      throw new StartRefused(option + " needs a value. " + USAGE);
    }
    return words.next();
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          "'%s' is no call's id; the call log's API gives them.".formatted(text), e);
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new StartRefused("'%s' is no day; write one as 2026-11-24.".formatted(text), e);
    }
  }

  private static Duration seconds(String text) {
    if (!text.matches("\\d{1,2}(\\.\\d{1,3})?") || new BigDecimal(text).signum() == 0) {
      throw new StartRefused(
          "'%s' is no ring cycle; write its seconds, such as 5 or 2.5.".formatted(text));
    }
    return Duration.ofMillis(new BigDecimal(text).movePointRight(3).longValueExact());
  }

  private static Pattern agentPhone(String text) {
    Pattern pattern = pattern("--agent-phone", text);
    if (pattern.matcher("").groupCount() < 1) {
      throw new StartRefused(
          "--agent-phone must have a group that is the work number, as in PJSIP/a(\\d+)-.*");
    }
    return pattern;
  }

  private static Pattern pattern(String option, String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new StartRefused(
          "%s '%s' is no regular expression: %s.".formatted(option, text, e.getDescription()), e);
    }
  }
}
