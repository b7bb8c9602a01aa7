package sansheng.cti;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.LegSpan;
import sansheng.cti.floor.Offer;
import sansheng.cti.floor.Stint;

/** Every recorded transcript of a real Asterisk leaves no call open that ended. */
class TranscriptsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-answered-caller-hangs.txt",
        "02-answered-agent-hangs.txt",
        "03-abandoned-while-ringing.txt",
        "04-abandoned-no-agents.txt",
        "06-queue-timeout-exit.txt",
        "07-exit-with-key.txt",
        "09-blind-transfer-by-agent.txt",
        "11-atxfer-cancelled.txt",
        "12-conference-three.txt",
        "13-spy-whisper-barge.txt",
        "16-monitor-mute-vars-userevent.txt",
        "18-outbound-noanswer-busy-fail.txt",
        "19-caller-utf8-name.txt",
        "21-dtmf.txt",
        "31-webrtc-answer-hold-mute-dtmf.txt",
        "32-webrtc-blind-transfer-refer.txt"
      })
  void everyCallEndsAndAddsUp(String name) throws Exception {
    Played played = Played.transcript(name);

    assertThat(played.calls).isNotEmpty();
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
