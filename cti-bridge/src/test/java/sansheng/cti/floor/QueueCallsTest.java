package sansheng.cti.floor;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.Offer.Result;

/** Callers in a queue, and every way out of it. */
class QueueCallsTest {
  private final Story story = new Story();

  @AfterEach
  void truthsHold() {
    Truths.everyCallAddsUp(story);
    Truths.twiceIsOnce(story);
    Truths.replayIsTheSame(story);
    assertThat(story.floor.liveCalls()).isEmpty();
  }

  private Story queued() {
    return story
        .member(0, "1001", "support")
        .member(0, "1002", "support")
        .caller(0, "c", "0501")
        .inQueue(1, "c");
  }

  @Test
  void whoeverRingsOutIsNotReadyAndTheNextAgentIsRung() {
    queued().rings(2, "c", "a", "1001").rangOut(17, "c", "a", "1001");
    story.pause(17, "1001", true, "Auto-Pause");
    story.rings(18, "c", "b", "1002").answers(21, "c", "b", "1002").hangUp(51, "c", "c", "b");

    CallRecord call = story.call("c");
    assertThat(call.offers())
        .extracting(Offer::result)
        .containsExactly(Result.RANG_NO_ANSWER, Result.ANSWERED);
    assertThat(call.offers()).extracting(Offer::agent).containsExactly("1001", "1002");
    assertThat(call.ringTime()).isEqualTo(ofSeconds(15 + 3));
    assertThat(call.waitTime()).isEqualTo(ofSeconds(2 + 1));
    assertThat(call.talkTime()).isEqualTo(ofSeconds(30));
    assertThat(call.rings()).isEqualTo(4);
    assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(story.agent("1001").state()).isEqualTo(AgentPresence.State.NOT_READY);
    assertThat(story.agent("1001").reason()).isEqualTo("didNotAnswer");
    assertThat(story.agent("1002").state()).isEqualTo(AgentPresence.State.READY);
  }

  @Test
  void aBusyPhoneIsNotAnUnansweredOne() {
    queued().rings(2, "c", "a", "1001").dialEnd(2.1, "c", "a", "BUSY");
    story
        .tell(new PbxEvent.AgentRangOut(Story.at(2.1), "c", "c", "a", "1001"))
        .gone(2.1, "c", "a", 17);
    story.rings(3, "c", "b", "1002").answers(4, "c", "b", "1002").hangUp(9, "c", "b", "b");

    assertThat(story.call("c").offers())
        .extracting(Offer::result)
        .containsExactly(Result.BUSY, Result.ANSWERED);
    assertThat(story.call("c").endedBy()).isEqualTo(EndedBy.AGENT);
  }

  @Test
  void ofTwoPhonesThatRingTogetherTheOtherWasAnsweredElsewhere() {
    queued().rings(2, "c", "a", "1001").rings(2, "c", "b", "1002");
    assertThat(story.agent("1001").state()).isEqualTo(AgentPresence.State.RINGING);
    assertThat(story.agent("1002").state()).isEqualTo(AgentPresence.State.RINGING);
    story.dialEnd(5, "c", "b", "ANSWER").dialEnd(5, "c", "a", "CANCEL").gone(5, "c", "a", 26);
    story.answers(5, "c", "b", "1002").hangUp(9, "c", "c", "b");

    assertThat(story.call("c").offers())
        .extracting(Offer::result)
        .containsExactly(Result.ANSWERED_ELSEWHERE, Result.ANSWERED);
    assertThat(story.call("c").ringTime()).isEqualTo(ofSeconds(3));
    assertThat(story.agent("1001").state()).isEqualTo(AgentPresence.State.READY);
  }

  @Test
  void aCallerWhoHangsUpWhileItRingsHasAbandoned() {
    queued().rings(2, "c", "a", "1001").asksToHangUp(9, "c", "c");
    story.dialEnd(9, "c", "a", "CANCEL").gone(9, "c", "a", 0);
    story.tell(new PbxEvent.QueueGivenUp(Story.at(9), "c", "c", "support"));
    story.tell(new PbxEvent.QueueLeft(Story.at(9), "c", "c", "support")).gone(9, "c", "c", 16);

    CallRecord call = story.call("c");
    assertThat(call.outcome()).isEqualTo(Outcome.ABANDONED);
    assertThat(call.endedBy()).isEqualTo(EndedBy.CALLER);
    assertThat(call.offers()).extracting(Offer::result).containsExactly(Result.CALLER_GONE);
    assertThat(call.rings()).isEqualTo(2);
  }

  @Test
  void aCallerWhoHangsUpUnrungHasAbandonedWithoutOffer() {
    queued().asksToHangUp(9, "c", "c");
    story.tell(new PbxEvent.QueueGivenUp(Story.at(9), "c", "c", "support")).gone(9, "c", "c", 16);

    assertThat(story.call("c").outcome()).isEqualTo(Outcome.ABANDONED);
    assertThat(story.call("c").rings()).isZero();
    assertThat(story.call("c").waitTime()).isEqualTo(ofSeconds(9));
  }

  @Test
  void theQueuesOwnLimitIsNoAbandon() {
    queued().tell(new PbxEvent.QueueGivenUp(Story.at(301), "c", "c", "support"));
    story.tell(new PbxEvent.QueueLeft(Story.at(301), "c", "c", "support"));
    story.tell(new PbxEvent.QueueExited(Story.at(301), "c", "support", "TIMEOUT"));
    story.asksToHangUp(305, "c", "c").gone(305, "c", "c", 16);

    assertThat(story.call("c").outcome()).isEqualTo(Outcome.TIMED_OUT);
  }

  @Test
  void aKeyLeavesTheQueue() {
    queued().tell(new PbxEvent.QueueLeft(Story.at(20), "c", "c", "support"));
    story.tell(new PbxEvent.QueueExited(Story.at(20), "c", "support", "KEY"));
    story.asksToHangUp(22, "c", "c").gone(22, "c", "c", 16);

    assertThat(story.call("c").outcome()).isEqualTo(Outcome.EXITED_BY_KEY);
  }

  @Test
  void aFullOrEmptyQueueOverflows() {
    int t = 0;
    for (String status : new String[] {"FULL", "JOINEMPTY", "LEAVEEMPTY", "JOINUNAVAIL"}) {
      String id = "c-" + status;
      story
          .caller(t, id, "0501")
          .tell(new PbxEvent.QueueExited(Story.at(t + 1), id, "support", status));
      story.gone(t + 1, id, id, 16);
      assertThat(story.call(id).outcome()).as(status).isEqualTo(Outcome.OVERFLOWED);
      t += 10;
    }
  }

  @Test
  void holdIsNeitherTalkNorWait() {
    queued().rings(2, "c", "a", "1001").answers(5, "c", "a", "1001");
    story.tell(new PbxEvent.HoldStarted(Story.at(10), "a", "c"));
    assertThat(story.agent("1001").state()).isEqualTo(AgentPresence.State.HOLDING);
    assertThat(story.call("c").phase()).isEqualTo(Phase.HELD);
    story.tell(new PbxEvent.HoldEnded(Story.at(14), "a", "c"));
    story.tell(new PbxEvent.HoldStarted(Story.at(20), "a", "c")).hangUp(23, "c", "c", "a");

    CallRecord call = story.call("c");
    assertThat(call.talkTime()).isEqualTo(ofSeconds(5 + 6));
    assertThat(call.holdTime()).isEqualTo(ofSeconds(4 + 3));
    assertThat(call.stints()).extracting(Stint::held).containsExactly(ofSeconds(7));
    assertThat(call.endedAt()).isEqualTo(Story.at(23));
  }

  @Test
  void askingAColleagueMeanwhileIsHoldForTheCaller() {
    queued().rings(2, "c", "a", "1001").answers(5, "c", "a", "1001");
    story.tell(new PbxEvent.HoldStarted(Story.at(10), "a", "c")).phone(10, "c", "x", "1002", "s");
    story.joins(11, "c", "x", "other").parts(11, "c", "a", "b-c").joins(11, "c", "a", "other");
    assertThat(story.call("c").phase()).isEqualTo(Phase.HELD);
    story.asksToHangUp(15, "c", "c").parts(15, "c", "c", "b-c").gone(15, "c", "c", 16);
    story.parts(20, "c", "a", "other").parts(20, "c", "x", "other");
    story.gone(20, "c", "a", 16).gone(20, "c", "x", 16);

    assertThat(story.call("c").stints().get(0).to()).isEqualTo(Story.at(15));
    assertThat(story.call("c").stints().get(0).held()).isEqualTo(ofSeconds(5));
  }

  @Test
  void aBlindTransferIsNotedOnceAndTheCallerWaitsAgain() {
    queued().rings(2, "c", "a", "1001").answers(5, "c", "a", "1001");
    story.tell(new PbxEvent.TransferredBlind(Story.at(10), "a", "c", "1002", true));
    story.parts(10, "c", "a", "b-c").parts(10, "c", "c", "b-c").gone(10, "c", "a", 16);
    story
        .phone(11, "c", "x", "1002", "s")
        .tell(new PbxEvent.DialStarted(Story.at(11), "x", "c", "c"));
    story.dialEnd(14, "c", "x", "ANSWER").joins(14, "c", "x", "b2").joins(14, "c", "c", "b2");
    story.asksToHangUp(24, "c", "x").parts(24, "c", "x", "b2").parts(24, "c", "c", "b2");
    story.gone(24, "c", "x", 16).gone(24, "c", "c", 16);

    CallRecord call = story.call("c");
    assertThat(call.transfers())
        .containsExactly(
            new Transfer(
                Transfer.Kind.BLIND, "1001", "1002", Story.at(10), Transfer.Result.COMPLETED));
    assertThat(call.stints()).extracting(Stint::agent).containsExactly("1001", "1002");
    assertThat(call.waitTime()).isEqualTo(ofSeconds(2 + 1));
    assertThat(call.ringTime()).isEqualTo(ofSeconds(3 + 3));
    assertThat(call.talkTime()).isEqualTo(ofSeconds(5 + 10));
    assertThat(call.endedBy()).isEqualTo(EndedBy.AGENT);
  }

  @Test
  void aBeginningToldAfterTheEndBringsNothingBack() {
    queued().asksToHangUp(9, "c", "c").gone(9, "c", "c", 16);
    story.caller(0, "c", "0501");

    assertThat(story.floor.liveCalls()).isEmpty();
  }
}
