package sansheng.cti.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.Exchange.Step;

/**
 * Whole days of calls made up step by step, several callers and agents at once, and told as an
 * Asterisk would: the floor's log is what the {@link Exchange} knows to be true, also when events
 * come twice or in another order that its threads can bring about.
 */
class InterleavedCallsTest {

  @Provide
  Arbitrary<List<Step>> days() {
    Arbitrary<Integer> choice = Arbitraries.integers().between(0, 5_039);
    Arbitrary<Integer> millis = Arbitraries.integers().between(1, 40_000);
    return Combinators.combine(Arbitraries.integers().between(0, 5), choice, millis)
        .as(Step::new)
        .list()
        .ofMaxSize(80);
  }

  @Property(tries = 500)
  void theLogIsWhatIsTrue(@ForAll("days") List<Step> steps) {
    Exchange day = Exchange.after(steps);
    Story story = told(day.moments.stream().flatMap(Moment::inOrder));

    assertThat(story.floor.liveCalls()).isEmpty();
    assertThat(story.calls).hasSameSizeAs(day.ledgers);
    day.ledgers.forEach(ledger -> isTrue(story.call(ledger.linkedId), ledger));
    Truths.everyCallAddsUp(story);
    Truths.stintsAreThePhases(story);
    Truths.nobodyTalksTwice(story);
    Truths.everybodyIsReadyAgain(story);
    Truths.replayIsTheSame(story);
  }

  @Property(tries = 200)
  void threadsThatRaceChangeNothing(@ForAll("days") List<Step> steps, @ForAll Random random) {
    Exchange day = Exchange.after(steps);
    Story raced = told(day.moments.stream().flatMap(m -> m.raced(random)));

    assertThat(raced.floor.liveCalls()).isEmpty();
    assertThat(raced.calls).hasSameSizeAs(day.ledgers);
    day.ledgers.forEach(ledger -> isTrue(raced.call(ledger.linkedId), ledger));
    Truths.everybodyIsReadyAgain(raced);
  }

  @Property(tries = 200)
  void whatIsToldTwiceIsHeardOnce(@ForAll("days") List<Step> steps, @ForAll Random random) {
    Story once = told(Exchange.after(steps).moments.stream().flatMap(Moment::inOrder));
    Story twice = told(echoed(once.told, random).stream());

    assertThat(twice.calls).isEqualTo(once.calls);
    assertThat(twice.agents).isEqualTo(once.agents);
    Truths.twiceIsOnce(once);
  }

  private static Story told(Stream<PbxEvent> events) {
    Story story = new Story();
    events.forEach(story::tell);
    return story;
  }

  /** A line that was replaced still delivers what it had read: up to fifty events once more. */
  private static List<PbxEvent> echoed(List<PbxEvent> events, Random random) {
    List<PbxEvent> told = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      told.add(events.get(i));
      if (random.nextInt(10) == 0) {
        told.addAll(events.subList(Math.max(0, i + 1 - random.nextInt(50)), i + 1));
      }
    }
    return told;
  }

  private static void isTrue(CallRecord call, Ledger ledger) {
    assertThat(call.direction()).isEqualTo(ledger.direction);
    assertThat(call.offeredAt()).isEqualTo(ledger.start());
    assertThat(call.endedAt()).isEqualTo(ledger.end());
    assertThat(call.outcome()).isEqualTo(ledger.outcome);
    assertThat(call.endedBy()).isEqualTo(ledger.endedBy);
    assertThat(call.waitTime()).isEqualTo(ledger.in(Phase.WAITING));
    assertThat(call.ringTime()).isEqualTo(ledger.in(Phase.RINGING));
    assertThat(call.talkTime()).isEqualTo(ledger.in(Phase.TALKING));
    assertThat(call.holdTime()).isEqualTo(ledger.in(Phase.HELD));
    assertThat(call.offers()).containsExactlyInAnyOrderElementsOf(ledger.offers);
    assertThat(call.stints()).containsExactlyInAnyOrderElementsOf(ledger.stints);
    assertThat(call.transfers()).containsExactlyElementsOf(ledger.transfers);
  }
}
