package sansheng.cti.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import sansheng.cti.event.PbxEvent;

/** Many calls at once, in any order that a PBX can tell them. */
class InterleavedCallsTest {

  @Property(tries = 100)
  void whateverIsInterleavedAddsUpAndEnds(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int calls) {
    Story story = play(mixed(seed, calls));

    assertThat(story.floor.liveCalls()).isEmpty();
    assertThat(story.calls).hasSize(calls);
    Truths.everyCallAddsUp(story);
    Truths.twiceIsOnce(story);
    Truths.replayIsTheSame(story);
  }

  @Property(tries = 100)
  void neighboursThatChangePlacesLeaveNoCallOpen(@ForAll long seed) {
    List<PbxEvent> events = mixed(seed, 4);
    Random random = new Random(seed);
    for (int i = 1; i < events.size(); i++) {
      if (!(events.get(i - 1) instanceof PbxEvent.LegStarted) && random.nextInt(4) == 0) {
        PbxEvent before = events.set(i - 1, events.get(i));
        events.set(i, before);
      }
    }
    Story story = play(events);

    assertThat(story.floor.liveCalls()).isEmpty();
    assertThat(story.calls).hasSize(4);
    Truths.everyCallAddsUp(story);
  }

  private static Story play(List<PbxEvent> events) {
    Story story = new Story();
    events.forEach(story::tell);
    return story;
  }

  /** Calls of random shapes, their events shuffled together by time. */
  private static List<PbxEvent> mixed(long seed, int calls) {
    Random random = new Random(seed);
    List<PbxEvent> events = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      events.addAll(one("c" + i, "100" + i, random).told);
    }
    events.sort(java.util.Comparator.comparing(PbxEvent::at));
    return events;
  }

  private static Story one(String call, String agent, Random random) {
    Story story = new Story();
    double t = random.nextInt(1000) / 100.0;
    String leg = "a-" + call;
    story.member(t, agent, "support").caller(t, call, "0501").inQueue(t += step(random), call);
    int rona = random.nextInt(3);
    for (int i = 0; i < rona; i++) {
      story
          .rings(t += step(random), call, leg + i, agent)
          .rangOut(t += step(random), call, leg + i, agent);
      story.pause(t, agent, true, "Auto-Pause").pause(t += step(random), agent, false, "");
    }
    if (random.nextInt(4) == 0) {
      story.asksToHangUp(t += step(random), call, call);
      story.tell(new PbxEvent.QueueGivenUp(Story.at(t), call, call, "support"));
      return story.gone(t, call, call, 16);
    }
    story.rings(t += step(random), call, leg, agent).answers(t += step(random), call, leg, agent);
    story.pause(t, agent, true, "wrapUp");
    int holds = random.nextInt(3);
    for (int i = 0; i < holds; i++) {
      story.tell(new PbxEvent.HoldStarted(Story.at(t += step(random)), leg, call));
      story.tell(new PbxEvent.HoldEnded(Story.at(t += step(random)), leg, call));
    }
    if (random.nextBoolean()) {
      story.tell(
          new PbxEvent.TransferredBlind(Story.at(t += step(random)), leg, call, "1099", true));
      story
          .parts(t, call, leg, "b-" + call)
          .parts(t, call, call, "b-" + call)
          .gone(t, call, leg, 16);
      return story.asksToHangUp(t += step(random), call, call).gone(t, call, call, 16);
    }
    story.hangUp(t += step(random), call, random.nextBoolean() ? call : leg, leg);
    return story.pause(t += step(random), agent, false, "");
  }

  private static double step(Random random) {
    return random.nextInt(3000) / 1000.0;
  }
}
