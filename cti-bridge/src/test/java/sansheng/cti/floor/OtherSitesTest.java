package sansheng.cti.floor;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.Offer.Result;

/** Phones, lines and members that are not named as this project's own configuration names them. */
class OtherSitesTest {
  private static final String NEAR = "Local/1001@from-queue-00000001;1";
  private static final String FAR = "Local/1001@from-queue-00000001;2";

  private final Story story = new Story();

  @AfterEach
  void truthsHold() {
    Truths.everyCallAddsUp(story);
    Truths.replayIsTheSame(story);
    assertThat(story.floor.liveCalls()).isEmpty();
  }

  private void member(String agent, String phone) {
    story.tell(new PbxEvent.MemberSeen(Story.at(0), "support", agent, false, null, true, phone));
  }

  private void leg(
      double t, String id, String call, String channel, @Nullable String number, String exten) {
    story.tell(new PbxEvent.LegStarted(Story.at(t), id, call, channel, number, null, exten));
  }

  private void dials(
      double t, String call, String leg, @Nullable String by, @Nullable String number) {
    story.tell(new PbxEvent.DialStarted(Story.at(t), leg, call, by, number));
  }

  private void talkAndHangUp(double from, double to, String call, String leg, String by) {
    story.dialEnd(from, call, leg, "ANSWER");
    story.joins(from, call, leg, "b-" + call).joins(from, call, call, "b-" + call);
    story.hangUp(to, call, by, leg);
  }

  @Test
  void theQueuesMemberSaysWhosePhoneItIs() {
    member("Li Lei", "SIP/desk-7");
    leg(1, "c", "c", "IAX2/outside-12", "0501", "300");
    leg(1, "a", "c", "SIP/desk-7-0000001f", "300", "s");
    dials(1, "c", "a", "c", null);
    talkAndHangUp(4, 9, "c", "a", "c");

    CallRecord call = story.call("c");
    assertThat(call.direction()).isEqualTo(Direction.INCOMING);
    assertThat(call.offers()).extracting(Offer::agent).containsExactly("Li Lei");
    assertThat(call.stints()).extracting(Stint::agent).containsExactly("Li Lei");
    assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
  }

  @Test
  void aPhoneNamedByItsExtensionIsItsOwnersWithoutAnyQueue() {
    leg(0, "c", "c", "SIP/carrier-00000001", "0501", "1001");
    leg(0, "a", "c", "SIP/1001-00000002", null, "s");
    dials(0, "c", "a", "c", null);
    talkAndHangUp(3, 9, "c", "a", "c");

    assertThat(story.call("c").stints()).extracting(Stint::agent).containsExactly("1001");
    assertThat(story.call("c").talkTime()).isEqualTo(ofSeconds(6));
  }

  @Test
  void suchAPhoneThatDialsANumberCallsOut() {
    leg(0, "o", "o", "SIP/1001-00000002", "1001", "013800138000");
    leg(0, "t", "o", "SIP/carrier-00000003", null, "s");
    dials(0, "o", "t", "o", "13800138000");
    talkAndHangUp(3, 9, "o", "t", "t");

    CallRecord call = story.call("o");
    assertThat(call.direction()).isEqualTo(Direction.OUTGOING);
    assertThat(call.callerNumber()).isEqualTo("1001");
    assertThat(call.dialledNumber()).isEqualTo("013800138000");
    assertThat(call.ringTime()).isEqualTo(ofSeconds(3));
    assertThat(call.endedBy()).isEqualTo(EndedBy.CALLER);
  }

  @Test
  void aLocalMemberAndThePhoneBehindItAreOneAgent() {
    member("Li Lei", "Local/1001@from-queue");
    story.caller(0, "c", "0501").inQueue(0, "c");
    leg(1, "n", "c", NEAR, null, "1001");
    leg(1, "f", "c", FAR, null, "1001");
    story.tell(new PbxEvent.AgentOffered(Story.at(1), "c", "c", "n", "Li Lei", "support"));
    dials(1, "c", "n", "c", null);
    leg(1, "p", "c", "PJSIP/1001-00000004", "1001", "s");
    dials(1, "c", "p", "f", null);
    assertThat(story.agent("Li Lei").state()).isEqualTo(AgentPresence.State.RINGING);
    story.dialEnd(4, "c", "p", "ANSWER").joins(4, "c", "p", "inner").joins(4, "c", "f", "inner");
    story.answers(4, "c", "n", "Li Lei");
    story.tell(new PbxEvent.HoldStarted(Story.at(6), "p", "c"));
    assertThat(story.call("c").phase()).isEqualTo(Phase.HELD);
    story.tell(new PbxEvent.HoldEnded(Story.at(8), "p", "c"));
    story.asksToHangUp(10, "c", "p").parts(10, "c", "p", "inner").parts(10, "c", "f", "inner");
    story.parts(10, "c", "n", "b-c").parts(10, "c", "c", "b-c");
    story.gone(10, "c", "p", 16).gone(10, "c", "f", 16).gone(10, "c", "n", 16);
    story.gone(10, "c", "c", 16);

    CallRecord call = story.call("c");
    assertThat(call.offers()).extracting(Offer::result).containsExactly(Result.ANSWERED);
    assertThat(call.stints())
        .containsExactly(new Stint("Li Lei", Story.at(4), Story.at(10), ofSeconds(2)));
    assertThat(call.talkTime()).isEqualTo(ofSeconds(4));
    assertThat(call.holdTime()).isEqualTo(ofSeconds(2));
    assertThat(call.endedBy()).isEqualTo(EndedBy.AGENT);
    assertThat(story.agent("Li Lei").state()).isEqualTo(AgentPresence.State.READY);
  }

  @Test
  void aDeclinedPhoneIsBusyWhateverTheQueueCallsIt() {
    story.member(0, "1001", "support").caller(0, "c", "0501").inQueue(0, "c");
    story.rings(1, "c", "a", "1001");
    story.tell(new PbxEvent.HangUpAsked(Story.at(3), "a", "c", 21));
    story.rangOut(3, "c", "a", "1001").asksToHangUp(5, "c", "c").gone(5, "c", "c", 16);

    assertThat(story.call("c").offers()).extracting(Offer::result).containsExactly(Result.BUSY);
    assertThat(story.call("c").outcome()).isEqualTo(Outcome.ABANDONED);
  }

  @Test
  void whoLeavesAsTheNextPhoneRingsHasAbandoned() {
    story.member(0, "1001", "support").caller(0, "c", "0501").inQueue(0, "c");
    story.asksToHangUp(5, "c", "c").rings(5, "c", "a", "1001").dialEnd(5, "c", "a", "CANCEL");
    story.tell(new PbxEvent.QueueGivenUp(Story.at(5), "c", "c", "support"));
    story.gone(5, "c", "a", 0).gone(5, "c", "c", 16);

    assertThat(story.call("c").outcome()).isEqualTo(Outcome.ABANDONED);
    assertThat(story.call("c").endedBy()).isEqualTo(EndedBy.CALLER);
    assertThat(story.call("c").offers())
        .extracting(Offer::result)
        .containsExactly(Result.CALLER_GONE);
  }

  @Test
  void whoLeavesBetweenTheAnswerAndTheTalkHasAbandonedAndPressedNoKey() {
    story.member(0, "1001", "support").caller(0, "c", "0501").inQueue(0, "c");
    story.rings(1, "c", "a", "1001").dialEnd(4, "c", "a", "ANSWER");
    story.tell(new PbxEvent.QueueLeft(Story.at(4), "c", "c", "support"));
    story.tell(new PbxEvent.AgentConnected(Story.at(4), "c", "c", "a", "1001", "support"));
    story.asksToHangUp(4, "c", "c").gone(4, "c", "a", 16).gone(4, "c", "c", 16);

    assertThat(story.call("c").outcome()).isEqualTo(Outcome.ABANDONED);
    assertThat(story.call("c").stints()).isEmpty();
  }

  @Test
  void aQueueThatLostItsLastAgentLetsItsCallerGo() {
    story.member(0, "1001", "support").caller(0, "c", "0501").inQueue(0, "c");
    story.tell(new PbxEvent.MemberLeft(Story.at(4), "support", "1001"));
    story.tell(new PbxEvent.QueueGivenUp(Story.at(5), "c", "c", "support"));
    story.gone(6, "c", "c", 16);

    assertThat(story.call("c").outcome()).isEqualTo(Outcome.OVERFLOWED);
  }

  @Test
  void whomThePbxItselfCallsListensToTheDialplan() {
    leg(0, "o", "o", "Local/2001@ext-00000001;1", "2", "2001");
    dials(0, "o", "o", null, null);
    story.tell(new PbxEvent.DialEnded(Story.at(3), "o", "o", null, "ANSWER"));
    story.gone(10, "o", "o", 16);

    CallRecord call = story.call("o");
    assertThat(call.direction()).isEqualTo(Direction.OUTGOING);
    assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(call.answeredAt()).isEqualTo(Story.at(3));
    assertThat(call.waitTime()).isEqualTo(ofSeconds(3));
    assertThat(call.talkTime()).isEqualTo(ofSeconds(7));
  }

  @Test
  void aCallerPlayedByALocalChannelWhomTheQueueDoesNotTakeHasStillCalled() {
    leg(0, "o", "o", "Local/stay@customers-00000001;1", "0501", "stay");
    dials(0, "o", "o", null, null);
    story.tell(new PbxEvent.DialEnded(Story.at(0), "o", "o", null, "ANSWER"));
    story.tell(new PbxEvent.QueueExited(Story.at(1), "o", null, "JOINEMPTY"));
    story.gone(1, "o", "o", 16);

    assertThat(story.call("o").direction()).isEqualTo(Direction.INCOMING);
    assertThat(story.call("o").outcome()).isEqualTo(Outcome.OVERFLOWED);
  }

  @Test
  void aLocalMemberIsKnownAlsoWhereNoQueueRingsIt() {
    member("Li Lei", "Local/1001@from-queue");
    story.caller(0, "c", "0501");
    leg(0, "n", "c", NEAR, null, "1001");
    leg(0, "f", "c", FAR, null, "1001");
    dials(0, "c", "n", "c", null);
    talkAndHangUp(3, 9, "c", "n", "c");
    story.gone(9, "c", "f", 16);

    assertThat(story.call("c").offers()).extracting(Offer::agent).containsExactly("Li Lei");
    assertThat(story.call("c").stints()).extracting(Stint::agent).containsExactly("Li Lei");
  }
}
