package sansheng.cti.floor;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.AgentPresence.State;

/** What an agent is doing, as it follows from what the PBX says. */
class AgentsTest {
  private final Story story = new Story();

  @AfterEach
  void truthsHold() {
    Truths.everyCallAddsUp(story);
    Truths.twiceIsOnce(story);
    Truths.replayIsTheSame(story);
  }

  private void talksUntil(double end) {
    story.member(0, "1001", "support").caller(0, "c", "0501").inQueue(1, "c");
    story.rings(2, "c", "a", "1001");
    assertThat(story.agent("1001").state()).isEqualTo(State.RINGING);
    assertThat(story.agent("1001").call()).isEqualTo(story.call("c").id());
    story.answers(5, "c", "a", "1001");
    assertThat(story.agent("1001").state()).isEqualTo(State.TALKING);
    story.pause(5.1, "1001", true, "wrapUp");
    assertThat(story.agent("1001").state()).isEqualTo(State.TALKING);
    story.hangUp(end, "c", "c", "a");
  }

  @Test
  void signingOnAndOffAndThePausesBetween() {
    story.tell(new PbxEvent.MemberSeen(Story.at(0), "support", "1001", true, "signedOn", true));
    assertThat(story.agent("1001").state()).isEqualTo(State.NOT_READY);
    assertThat(story.agent("1001").reason()).isEqualTo("signedOn");
    story.pause(1, "1001", false, "");
    assertThat(story.agent("1001").state()).isEqualTo(State.READY);
    assertThat(story.agent("1001").since()).isEqualTo(Story.at(1));
    story.pause(2, "1001", true, "lunch");
    assertThat(story.agent("1001").reason()).isEqualTo("lunch");
    story.pause(3, "1001", true, "training");
    assertThat(story.agent("1001").reason()).isEqualTo("training");
    assertThat(story.agent("1001").since()).isEqualTo(Story.at(3));
    story.tell(new PbxEvent.MemberLeft(Story.at(4), "support", "1001"));
    assertThat(story.agent("1001").state()).isEqualTo(State.SIGNED_OFF);
    assertThat(story.agent("1001").queues()).isEmpty();
  }

  @Test
  void aPauseWithoutReasonIsNotReadyWithoutReason() {
    story.member(0, "1001", "support").pause(1, "1001", true, "");

    assertThat(story.agent("1001").state()).isEqualTo(State.NOT_READY);
    assertThat(story.agent("1001").reason()).isNull();
  }

  @Test
  void aPhoneThatIsGoneIsSaid() {
    story.member(0, "1001", "support");
    story.tell(new PbxEvent.MemberSeen(Story.at(1), "support", "1001", false, null, false));

    assertThat(story.agent("1001").phoneReachable()).isFalse();
    assertThat(story.agent("1001").since()).isEqualTo(Story.at(0));
  }

  @Test
  void wrapUpBeginsWithTheEndOfTheTalkAndItsSecondsComeToTheCallAfterIt() {
    talksUntil(15);
    assertThat(story.agent("1001").state()).isEqualTo(State.WRAP_UP);
    assertThat(story.agent("1001").since()).isEqualTo(Story.at(15));
    assertThat(story.agent("1001").call()).isEqualTo(story.call("c").id());
    assertThat(story.call("c").wrapUpTime()).isZero();

    story.pause(35, "1001", false, "");

    assertThat(story.agent("1001").state()).isEqualTo(State.READY);
    assertThat(story.call("c").wrapUpTime()).isEqualTo(ofSeconds(20));
    assertThat(story.call("c").endedAt()).isEqualTo(Story.at(15));
    assertThat(story.floor.liveCalls()).isEmpty();
  }

  @Test
  void signingOffEndsWrapUp() {
    talksUntil(15);
    story.tell(new PbxEvent.MemberLeft(Story.at(18), "support", "1001"));

    assertThat(story.agent("1001").state()).isEqualTo(State.SIGNED_OFF);
    assertThat(story.call("c").wrapUpTime()).isEqualTo(ofSeconds(3));
  }

  @Test
  void goingToLunchEndsWrapUp() {
    talksUntil(15);
    story.pause(20, "1001", true, "lunch");

    assertThat(story.agent("1001").state()).isEqualTo(State.NOT_READY);
    assertThat(story.call("c").wrapUpTime()).isEqualTo(ofSeconds(5));
  }

  @Test
  void aReasonOfAnEarlierPauseDoesNotMakeWrapUpOfAReadyAgent() {
    talksUntil(15);
    story.pause(20, "1001", false, "wrapUp");

    assertThat(story.agent("1001").state()).isEqualTo(State.READY);
    assertThat(story.agent("1001").reason()).isNull();
  }
}
