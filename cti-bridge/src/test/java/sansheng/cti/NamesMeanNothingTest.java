package sansheng.cti;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sansheng.cti.floor.CallRecord;

/** What only our own configuration does must not be needed to read a call. */
class NamesMeanNothingTest {
  private static final Pattern DIALPLANS_WORD =
      Pattern.compile("Event: (UserEvent|VarSet)\r\n(?:[^\r\n]+\r\n)+\r\n");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "06-queue-timeout-exit",
        "07-exit-with-key",
        "46-queue-limit-told",
        "48-key-told",
        "50-full-empty-left-told"
      })
  void outcomesAreTheSameThoughTheDialplanTellsNothing(String name) throws Exception {
    String told = new String(Transcript.events(name + ".txt"), StandardCharsets.UTF_8);
    String silent = DIALPLANS_WORD.matcher(told).replaceAll("");
    assertThat(silent).isNotEqualTo(told);

    assertThat(outcomes(silent)).isEqualTo(outcomes(told));
  }

  private static List<String> outcomes(String events) throws Exception {
    return Played.events(events.getBytes(StandardCharsets.UTF_8)).calls.values().stream()
        .map(c -> c.outcome() + " by " + c.endedBy())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "40-ringall-one-answers",
        "41-ringall-nobody-answers",
        "42-serial-second-answers",
        "43-rona-then-another",
        "44-busy-then-another",
        "53-two-queues",
        "59-agent-vanishes",
        "60-one-caller-twice",
        "67-agents-leg-beside-two-calls"
      })
  void phonesAndLinesMayHaveAnyNameWhereAQueueTellsWhoseTheyAre(String name) throws Exception {
    String ours = new String(Transcript.events(name + ".txt"), StandardCharsets.UTF_8);
    String theirs = ours.replace("PJSIP/a1", "SIP/desk-1").replace("PJSIP/trunk-", "IAX2/outside-");
    assertThat(theirs).isNotEqualTo(ours);

    assertThat(logs(theirs)).isEqualTo(logs(ours));
  }

  private static List<Map<String, @Nullable Object>> logs(String events) throws Exception {
    List<Map<String, @Nullable Object>> logs = new ArrayList<>();
    for (CallRecord call : Played.events(events.getBytes(StandardCharsets.UTF_8)).calls.values()) {
      logs.add(new LinkedHashMap<>(ApiWords.of(call)));
    }
    return logs;
  }
}
