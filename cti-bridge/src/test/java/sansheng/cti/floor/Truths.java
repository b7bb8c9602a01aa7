package sansheng.cti.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sansheng.cti.event.PbxEvent;

/** What holds for every story. */
final class Truths {
  private Truths() {}

  /** Each event told twice gives the same calls and agents. */
  static void twiceIsOnce(Story story) {
    Story twice = new Story();
    for (PbxEvent event : story.told) {
      twice.tell(event).tell(event);
    }
    assertThat(twice.calls).isEqualTo(story.calls);
    assertThat(twice.agents).isEqualTo(story.agents);
  }

  /** The same events give the same floor, change by change. */
  static void replayIsTheSame(Story story) {
    Story again = new Story();
    List.copyOf(story.told).forEach(again::tell);
    assertThat(again.changes).isEqualTo(story.changes);
  }

  static void everyCallAddsUp(Story story) {
    for (Map.Entry<UUID, CallRecord> entry : story.calls.entrySet()) {
      addsUp(entry.getValue());
    }
  }

  static void addsUp(CallRecord call) {
    Duration parts =
        call.waitTime().plus(call.ringTime()).plus(call.talkTime()).plus(call.holdTime());
    assertThat(parts).isEqualTo(Duration.between(call.offeredAt(), call.phaseSince()));
    if (!call.isLive()) {
      assertThat(call.endedAt()).isEqualTo(call.phaseSince());
      assertThat(call.outcome()).isNotNull();
      assertThat(call.endedBy()).isNotNull();
      assertThat(call.offers()).allSatisfy(o -> assertThat(o.result()).isNotNull());
      assertThat(call.offers()).allSatisfy(o -> assertThat(o.to()).isNotNull());
      assertThat(call.stints()).allSatisfy(s -> assertThat(s.to()).isNotNull());
      assertThat(call.uncertain()).allSatisfy(u -> assertThat(u.to()).isNotNull());
    }
  }
}
