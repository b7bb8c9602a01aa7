package sansheng.console.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {
  private static final String C2 = ShippedPolicies.texts().getOrDefault("C2", "");

  @Test
  void allAreThereAndSwitchedOn() {
    assertThat(ShippedPolicies.texts()).hasSize(35);
    ShippedPolicies.texts()
        .forEach(
            (id, text) -> {
              Policy policy = PolicyReader.read(id, text);
              assertThat(policy.id()).isEqualTo(id);
              assertThat(policy.on()).isTrue();
              assertThat(policy.breachTell()).as("%s tells somebody", id).isNotEmpty();
            });
  }

  @Test
  void aPolicyThatIsOffStartsNothing() {
    Policy off = PolicyReader.read("C2", C2.replace("on: yes", "on: no"));
    Fact owed = new Fact("owed", Policies.china("2026-11-20T12:00:00"));
    assertThat(off.isStartedBy("callback", owed)).isFalse();
    assertThat(PolicyReader.read("C2", C2).isStartedBy("callback", owed)).isTrue();
    assertThat(PolicyReader.read("C2", C2).isStartedBy("visit", owed)).isFalse();
  }

  /** What stands in the text, what is put in its place, and what is said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit: 30 minutes | limit: soon | line 15: “soon” is no limit; write e.g. 30 minutes",
        "limit: 30 minutes | limit: 3 rings | line 15: only a call rings",
        "limit: 30 minutes | limit: 0 minutes | line 15: “0 minutes” is no limit",
        "limit: 30 minutes | lim: 30 minutes | line 15: “lim” is none of [about, breach",
        "stop: [reached] | stop: reached | line 13: “stop” must be a list, such as [a, b]",
        "stop: [reached] | stop: [] | line 13: it must name one fact or several",
        "stop: [reached] | stop: [Reached!] | line 13: it must name one fact or several",
        "on: yes | on: maybe | line 9: “on” must be yes or no",
        "about: callback | about: weather | line 10: “weather” is none of [call, callback",
        "at: half | at: midnight | line 17: “midnight” is no warning point; write half",
        "at: half | at: ring 2 | line 17: “ring 2” is no warning point",
        "tell: [supervisor] | tell: [boss] | line 22: “boss” is none of [owner, teamLead",
        "do: [keepOnTop] | do: [explode] | line 23: “explode” is none of [takeAway, keepOnTop",
        "  en: \"Called | # en: \"Called | line 5: there is no name in en",
        "id: C2 | id: two | line 4: “two” is not an id such as C2 or C2-promise",
        "on: yes | on: [yes | line 10: expected ',' or ']'",
        "cancel: [cancelled, postponed] | stop: [x] | line 14: “stop” stands here twice",
      })
  void whatMakesNoSenseIsSaidWithItsLine(String what, String instead, String why) {
    assertThat(C2).contains(what);
    assertThatThrownBy(() -> PolicyReader.read("C2.yaml", C2.replaceFirst(quote(what), instead)))
        .isInstanceOf(PolicyRefused.class)
        .hasMessageStartingWith("C2.yaml, line ")
        .hasMessageContaining(why.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "- a\n- b", "just words", "a: &x [b]\nc: *x", "!!java.io.File [x]"})
  void whatIsNoPolicyAtAllIsRefusedToo(String text) {
    assertThatThrownBy(() -> PolicyReader.read("x", text)).isInstanceOf(PolicyRefused.class);
  }

  private static String quote(String text) {
    return java.util.regex.Pattern.quote(text);
  }
}
