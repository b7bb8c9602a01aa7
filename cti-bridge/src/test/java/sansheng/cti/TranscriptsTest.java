package sansheng.cti;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    boolean hasCalls = new String(events, StandardCharsets.UTF_8).contains("Event: Newchannel");
    assertThat(played.calls.isEmpty()).isNotEqualTo(hasCalls);
    assertThat(played.open).isEmpty();
    for (CallRecord call : played.calls.values()) {
      addsUp(call);
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
}
