package sansheng.cti.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** While nobody is put through to the outside, the talk of a call is that of its agents. */
  static void stintsAreThePhases(Story story) {
    for (CallRecord call : story.calls.values()) {
      Duration longest = Duration.ZERO;
      for (Stint stint : call.stints()) {
        assertThat(stint.from()).isBetween(call.offeredAt(), ended(call));
        assertThat(stint.to()).isBetween(stint.from(), ended(call));
        Duration time = Duration.between(stint.from(), stint.to());
        assertThat(stint.held()).isBetween(Duration.ZERO, time);
        longest = longest.compareTo(time) < 0 ? time : longest;
      }
      assertThat(call.talkTime().plus(call.holdTime())).isGreaterThanOrEqualTo(longest);
    }
  }

  /** Two talks of one agent overlap only while the other side of one of them is on hold. */
  static void nobodyTalksTwice(Story story) {
    List<Stint> all = story.calls.values().stream().flatMap(c -> c.stints().stream()).toList();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Stint one = all.get(i);
        Stint other = all.get(j);
        if (one.agent().equals(other.agent())) {
          assertThat(overlap(one, other)).isLessThanOrEqualTo(one.held().plus(other.held()));
        }
      }
    }
  }

  private static Duration overlap(Stint one, Stint other) {
    Instant from = one.from().isAfter(other.from()) ? one.from() : other.from();
    Instant to = end(one).isBefore(end(other)) ? end(one) : end(other);
    return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
  }

  private static Instant end(Stint stint) {
    return Objects.requireNonNull(stint.to());
  }

  private static Instant ended(CallRecord call) {
    return Objects.requireNonNull(call.endedAt());
  }

  /** Nothing rings, talks or is wrapped up any more. */
  static void everybodyIsReadyAgain(Story story) {
    assertThat(story.agents.values())
        .allSatisfy(
            a -> {
              assertThat(a.state()).isEqualTo(AgentPresence.State.READY);
              assertThat(a.call()).isNull();
            });
    assertThat(story.floor.isQuiet()).isTrue();
  }
}
