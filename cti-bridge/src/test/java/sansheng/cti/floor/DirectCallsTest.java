package sansheng.cti.floor;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sansheng.cti.event.PbxEvent;

/** Calls that no queue arranges: to an agent's own number, between agents, and out. */
class DirectCallsTest {
  private final Story story = new Story();

  @AfterEach
  void truthsHold() {
    Truths.everyCallAddsUp(story);
    Truths.twiceIsOnce(story);
    assertThat(story.floor.liveCalls()).isEmpty();
  }

  private void dialsOut(String status, double until) {
    story.phone(0, "o", "o", "1001", "013800138000");
    story.tell(
        new PbxEvent.LegStarted(Story.at(1), "t", "o", "PJSIP/trunk-0000000f", null, null, "s"));
    story.tell(new PbxEvent.DialStarted(Story.at(1), "t", "o", "o"));
    story.dialEnd(until, "o", "t", status);
  }

  @Test
  void aCallToAnAgentsOwnNumberIsAnOffer() {
    story.caller(0, "c", "0501").phone(0, "c", "a", "1001", "s");
    story.tell(new PbxEvent.DialStarted(Story.at(0), "a", "c", "c"));
    story.dialEnd(6, "c", "a", "ANSWER").joins(6, "c", "a", "b-c").joins(6, "c", "c", "b-c");
    story.hangUp(16, "c", "a", "a");

    CallRecord call = story.call("c");
    assertThat(call.direction()).isEqualTo(Direction.INCOMING);
    assertThat(call.queue()).isNull();
    assertThat(call.offers()).extracting(Offer::result).containsExactly(Offer.Result.ANSWERED);
    assertThat(call.ringTime()).isEqualTo(ofSeconds(6));
    assertThat(call.rings()).isEqualTo(2);
    assertThat(call.endedBy()).isEqualTo(EndedBy.AGENT);
  }

  @Test
  void aDirectCallThatNobodyAnswers() {
    story.caller(0, "c", "0501").phone(0, "c", "a", "1001", "s");
    story.tell(new PbxEvent.DialStarted(Story.at(0), "a", "c", "c"));
    story.dialEnd(30, "c", "a", "NOANSWER").gone(30, "c", "a", 19).gone(30, "c", "c", 19);

    assertThat(story.call("c").outcome()).isEqualTo(Outcome.NO_ANSWER);
    assertThat(story.call("c").endedBy()).isEqualTo(EndedBy.SYSTEM);
  }

  @Test
  void oneAgentCallsAnother() {
    story.phone(0, "i", "i", "1001", "1002").phone(0, "i", "a", "1002", "s");
    story.tell(new PbxEvent.DialStarted(Story.at(0), "a", "i", "i"));
    story.dialEnd(2, "i", "a", "ANSWER").joins(2, "i", "a", "b-i").joins(2, "i", "i", "b-i");
    assertThat(story.agent("1001").state()).isEqualTo(AgentPresence.State.TALKING);
    assertThat(story.agent("1002").state()).isEqualTo(AgentPresence.State.TALKING);
    story.hangUp(5, "i", "i", "a");

    assertThat(story.call("i").direction()).isEqualTo(Direction.INTERNAL);
    assertThat(story.call("i").callerNumber()).isEqualTo("1001");
    assertThat(story.call("i").dialledNumber()).isEqualTo("1002");
    assertThat(story.call("i").talkTime()).isEqualTo(ofSeconds(3));
  }

  @Test
  void anOutgoingCallThatIsAnswered() {
    dialsOut("ANSWER", 4);
    story.joins(4, "o", "t", "b-o").joins(4, "o", "o", "b-o");
    story.hangUp(14, "o", "o", "t");

    CallRecord call = story.call("o");
    assertThat(call.direction()).isEqualTo(Direction.OUTGOING);
    assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(call.dialledNumber()).isEqualTo("013800138000");
    assertThat(call.ringTime()).isEqualTo(ofSeconds(3));
    assertThat(call.talkTime()).isEqualTo(ofSeconds(10));
    assertThat(call.stints()).extracting(Stint::agent).containsExactly("1001");
  }

  @Test
  void anOutgoingCallToABusyLine() {
    dialsOut("BUSY", 2);
    story.gone(2, "o", "t", 17).gone(4, "o", "o", 17);

    assertThat(story.call("o").outcome()).isEqualTo(Outcome.BUSY);
  }

  @Test
  void anOutgoingCallThatNobodyAnswers() {
    dialsOut("NOANSWER", 31);
    story.gone(31, "o", "t", 19).gone(31, "o", "o", 19);

    assertThat(story.call("o").outcome()).isEqualTo(Outcome.NO_ANSWER);
    assertThat(story.call("o").ringTime()).isEqualTo(ofSeconds(30));
  }

  @Test
  void anOutgoingCallThatTheAgentGivesUp() {
    story.phone(0, "o", "o", "1001", "013800138000");
    story.tell(
        new PbxEvent.LegStarted(Story.at(1), "t", "o", "PJSIP/trunk-0000000f", null, null, "s"));
    story.tell(new PbxEvent.DialStarted(Story.at(1), "t", "o", "o")).asksToHangUp(9, "o", "o");
    story.dialEnd(9, "o", "t", "CANCEL").gone(9, "o", "t", 0).gone(9, "o", "o", 16);

    assertThat(story.call("o").outcome()).isEqualTo(Outcome.NO_ANSWER);
    assertThat(story.call("o").endedBy()).isEqualTo(EndedBy.AGENT);
  }

  @Test
  void whatSetsAPhonesPasswordIsNobodysCall() {
    story.tell(
        new PbxEvent.LegStarted(
            Story.at(0), "p", "p", "Local/phone@provision-00000000;1", null, null, "phone"));
    story.gone(0, "p", "p", 16);

    assertThat(story.calls).isEmpty();
  }
}
