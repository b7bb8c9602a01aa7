package sansheng.cti.floor;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.event.PbxEvent.LinkLost;
import sansheng.cti.event.PbxEvent.MemberSeen;
import sansheng.cti.event.PbxEvent.Snapshot;
import sansheng.cti.event.PbxEvent.Snapshot.LiveLeg;

/** Losing sight of the PBX, and what is known when it is back. */
class SightTest {
  private final Story story = new Story();

  @AfterEach
  void everyCallAddsUp() {
    Truths.everyCallAddsUp(story);
  }

  private static LiveLeg callerLeg(String call, double age) {
    return new LiveLeg(
        call,
        call,
        "PJSIP/trunk-0000000a",
        "0501",
        "400",
        ofSeconds((long) age),
        "b-" + call,
        null);
  }

  private static LiveLeg agentLeg(String call, double age) {
    return new LiveLeg(
        "a-" + call,
        call,
        "PJSIP/a1001-0000000b",
        "1001",
        "s",
        ofSeconds((long) age),
        "b-" + call,
        null);
  }

  private static Snapshot snapshot(double t, double startedAt, LiveLeg... legs) {
    return new Snapshot(
        Story.at(t),
        Story.at(startedAt),
        List.of(legs),
        List.of(new MemberSeen(Story.at(t), "support", "1001", false, null, true)));
  }

  private void talking(String call) {
    story.member(0, "1001", "support").caller(1, call, "0501").inQueue(2, call);
    story.rings(3, call, "a-" + call, "1001").answers(5, call, "a-" + call, "1001");
  }

  @Test
  void aCallThatLivesThroughTheGapIsKeptAndMarkedUncertain() {
    talking("c");
    story.tell(new LinkLost(Story.at(10), "cut")).tell(new LinkLost(Story.at(11), "still cut"));
    story.tell(snapshot(20, -1000, callerLeg("c", 19), agentLeg("c", 17)));
    assertThat(story.call("c").isLive()).isTrue();
    assertThat(story.agent("1001").state()).isEqualTo(AgentPresence.State.TALKING);
    story.hangUp(30, "c", "c", "a-c");

    CallRecord call = story.call("c");
    assertThat(call.uncertain()).containsExactly(new Span(Story.at(10), Story.at(20)));
    assertThat(call.talkTime()).isEqualTo(ofSeconds(25));
    assertThat(call.stints()).hasSize(1);
    assertThat(story.floor.liveCalls()).isEmpty();
  }

  @Test
  void aCallThatEndedInTheGapIsClosedOnce() {
    talking("c");
    story.tell(new LinkLost(Story.at(10), "cut")).tell(snapshot(20, -1000));
    assertThat(story.call("c").endedAt()).isEqualTo(Story.at(20));
    assertThat(story.call("c").uncertain()).containsExactly(new Span(Story.at(10), Story.at(20)));
    assertThat(story.agent("1001").state()).isEqualTo(AgentPresence.State.READY);
    int changes = story.changes.size();

    story.tell(snapshot(20, -1000));

    assertThat(story.changes.subList(changes, story.changes.size())).isEmpty();
    assertThat(story.floor.liveCalls()).isEmpty();
  }

  @Test
  void aRestartOfThePbxClosesItsCallsAtTheBreak() {
    talking("c");
    story.tell(new LinkLost(Story.at(10), "cut")).tell(snapshot(20, 15));

    assertThat(story.call("c").endedAt()).isEqualTo(Story.at(10));
    assertThat(story.call("c").endedBy()).isEqualTo(EndedBy.SYSTEM);
    assertThat(story.call("c").outcome()).isEqualTo(Outcome.ANSWERED);
  }

  @Test
  void aRestartFailsTheCallThatWaited() {
    story.caller(1, "c", "0501").inQueue(2, "c");
    story.tell(new LinkLost(Story.at(10), "cut")).tell(snapshot(20, 15));

    assertThat(story.call("c").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(story.call("c").endedAt()).isEqualTo(Story.at(10));
  }

  @Test
  void aCallThatBeganInTheGapIsFoundAndUncertainFromItsStart() {
    story.tell(new LinkLost(Story.at(10), "cut"));
    story.tell(snapshot(20, -1000, callerLeg("n", 8), agentLeg("n", 5)));
    story.hangUp(30, "n", "n", "a-n");

    assertThat(story.call("n").offeredAt()).isEqualTo(Story.at(12));
    assertThat(story.call("n").uncertain()).containsExactly(new Span(Story.at(12), Story.at(20)));
    assertThat(story.call("n").outcome()).isEqualTo(Outcome.ANSWERED);
  }

  @Test
  void aRememberedCallThatStillLivesIsAdopted() {
    talking("c");
    CallRecord written = story.call("c");
    Story later = new Story();
    later.floor.remember(written);
    later.tell(new LinkLost(Story.at(60), "not there yet"));
    later.tell(snapshot(70, -1000, callerLeg("c", 69), agentLeg("c", 67)));
    later.hangUp(80, "c", "c", "a-c");

    CallRecord call = later.call("c");
    assertThat(call.id()).isEqualTo(written.id());
    assertThat(call.offeredAt()).isEqualTo(Story.at(1));
    assertThat(call.answeredAt()).isEqualTo(Story.at(5));
    assertThat(call.uncertain()).containsExactly(new Span(Story.at(5), Story.at(70)));
    assertThat(call.endedAt()).isEqualTo(Story.at(80));
    Truths.everyCallAddsUp(later);
  }

  @Test
  void aRememberedCallThatIsGoneIsClosedOnce() {
    talking("c");
    Story later = new Story();
    later.floor.remember(story.call("c"));
    later.tell(snapshot(70, -1000));
    int changes = later.changes.size();
    later.tell(snapshot(70, -1000));

    assertThat(later.call("c").endedAt()).isEqualTo(Story.at(70));
    assertThat(later.changes).hasSize(changes);
    assertThat(later.floor.liveCalls()).isEmpty();
    Truths.everyCallAddsUp(later);
  }

  @Test
  void afterAGapOnlyTheSnapshotSaysWhoIsSignedOn() {
    story.member(0, "1001", "support").member(0, "1002", "support");
    story.tell(new LinkLost(Story.at(10), "cut")).tell(snapshot(20, -1000));

    assertThat(story.agent("1001").state()).isEqualTo(AgentPresence.State.READY);
    assertThat(story.agent("1002").state()).isEqualTo(AgentPresence.State.SIGNED_OFF);
  }

  private static Snapshot nobodyThere(double t, double startedAt) {
    return new Snapshot(Story.at(t), Story.at(startedAt), List.of(), List.of());
  }

  private List<FloorChange> misplaced() {
    return story.changes.stream().filter(FloorChange.AgentMisplaced.class::isInstance).toList();
  }

  @Test
  void agentsWhomAPbxThatDiedHasForgottenAreToldAsTheyWere() {
    story.tell(nobodyThere(0, -1000));
    story.member(1, "1001", "support").member(1, "1002", "support").member(1, "1003", "sales");
    story.tell(new PbxEvent.MemberPaused(Story.at(2), "support", "1002", true, "lunch"));
    story.tell(new PbxEvent.MemberLeft(Story.at(3), "sales", "1003"));
    story.tell(new LinkLost(Story.at(10), "dead"));
    story.tell(
        new Snapshot(
            Story.at(20),
            Story.at(15),
            List.of(),
            List.of(new MemberSeen(Story.at(20), "sales", "1003", false, null, true))));

    assertThat(misplaced())
        .containsExactlyInAnyOrder(
            new FloorChange.AgentMisplaced("main", "1001", Set.of("support"), null),
            new FloorChange.AgentMisplaced("main", "1002", Set.of("support"), "lunch"),
            new FloorChange.AgentMisplaced("main", "1003", Set.of(), "signedOn"));
  }

  @Test
  void whoTalkedWhenThePbxDiedIsDueTheirWrapUp() {
    story.tell(nobodyThere(0, -1000));
    talking("c");
    story.tell(new LinkLost(Story.at(10), "dead")).tell(nobodyThere(20, 15));

    assertThat(misplaced())
        .containsExactly(
            new FloorChange.AgentMisplaced("main", "1001", Set.of("support"), NotReady.WRAP_UP));
  }

  @Test
  void afterALineWasOnlyCutThePbxIsRightAboutItsAgents() {
    story.tell(nobodyThere(0, -1000));
    story.member(1, "1001", "support");
    story.tell(new LinkLost(Story.at(10), "cut")).tell(nobodyThere(20, -1000));

    assertThat(misplaced()).isEmpty();
    assertThat(story.agent("1001").state()).isEqualTo(AgentPresence.State.SIGNED_OFF);
  }

  @Test
  void aLegThatMovesWhileTheSnapshotIsMadeIsNotTakenForGone() {
    talking("c");
    story.tell(new LinkLost(Story.at(10), "cut"));
    story.tell(snapshot(20, -1000).during(Set.of("c", "a-c")));
    assertThat(story.call("c").isLive()).isTrue();

    story.hangUp(21, "c", "c", "a-c");
    assertThat(story.call("c").endedBy()).isEqualTo(EndedBy.CALLER);
    assertThat(story.call("c").uncertain()).containsExactly(new Span(Story.at(10), Story.at(20)));
  }

  @Test
  void theLinkSaysWhenAndWhy() {
    story.tell(new LinkLost(Story.at(10), "cut"));
    story.tell(snapshot(20, -1000));

    assertThat(story.changes)
        .filteredOn(FloorChange.LinkChanged.class::isInstance)
        .containsExactly(
            new FloorChange.LinkChanged(new LinkState("main", false, Story.at(10), "cut")),
            new FloorChange.LinkChanged(new LinkState("main", true, Story.at(20), "")));
  }

  @Test
  void whatIsToldOfALegNobodyKnowsChangesNothing() {
    story.gone(1, "x", "x", 16).asksToHangUp(1, "x", "x").joins(1, "x", "x", "b");
    story.tell(new PbxEvent.HoldStarted(Story.at(1), "x", "x"));

    assertThat(story.changes).isEmpty();
  }
}
