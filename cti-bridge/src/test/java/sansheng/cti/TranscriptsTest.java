package sansheng.cti;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.LegSpan;
import sansheng.cti.floor.Offer;
import sansheng.cti.floor.Stint;

/** Every recorded transcript of a real Asterisk leaves no call open that ended. */
class TranscriptsTest {

  static List<String> recorded() throws Exception {
    return Transcript.names(".txt");
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void everyCallEndsAndAddsUp(String name) throws Exception {
    byte[] events = Transcript.events(name + ".txt");

    Played played = Played.events(events);

    String told = new String(events, StandardCharsets.UTF_8);
    assertThat(played.calls.isEmpty()).isNotEqualTo(told.contains("Event: Newchannel"));
    assertThat(played.open).isEmpty();
    for (CallRecord call : played.calls.values()) {
      addsUp(call);
      stintsAreTheTalk(call);
    }
  }

  static void addsUp(CallRecord call) {
    assertThat(call.endedAt()).isNotNull();
    assertThat(call.outcome()).isNotNull();
    assertThat(call.endedBy()).isNotNull();
    Duration parts =
        call.waitTime().plus(call.ringTime()).plus(call.talkTime()).plus(call.holdTime());
    assertThat(parts).isEqualTo(Duration.between(call.offeredAt(), call.endedAt()));
    assertThat(call.offers()).extracting(Offer::result).doesNotContainNull();
    assertThat(call.offers()).extracting(Offer::to).doesNotContainNull();
    assertThat(call.stints()).extracting(Stint::to).doesNotContainNull();
    assertThat(call.legs()).isNotEmpty().extracting(LegSpan::to).doesNotContainNull();
  }

  /** Where nobody else took part, the caller's talk and hold is that of the agents, once. */
  private static void stintsAreTheTalk(CallRecord call) {
    Duration together = Duration.ZERO;
    Instant until = call.offeredAt();
    for (Stint stint : call.stints().stream().sorted(comparing(Stint::from)).toList()) {
      Instant to = requireNonNull(stint.to());
      Instant from = stint.from().isAfter(until) ? stint.from() : until;
      if (to.isAfter(from)) {
        together = together.plus(Duration.between(from, to));
        until = to;
      }
      assertThat(stint.held()).isBetween(Duration.ZERO, Duration.between(stint.from(), to));
    }
    Duration talk = call.talkTime().plus(call.holdTime());
    if (!call.stints().isEmpty() && call.transfers().isEmpty()) {
      assertThat(talk).isEqualTo(together);
    } else {
      assertThat(talk).isGreaterThanOrEqualTo(together);
    }
  }
}
