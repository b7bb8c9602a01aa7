package sansheng.cti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sansheng.cti.command.Answer;
import sansheng.cti.command.Answer.Why;
import sansheng.cti.command.CallCommand;
import sansheng.cti.command.Command;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.LinkState;

/** Commands: exactly what is written to the PBX, and what is answered when it cannot be done. */
class CommandsTest {
  private PlayedPbx pbx;
  private Bridge bridge;

  @BeforeEach
  void aPbxInSight() throws IOException {
    pbx = new PlayedPbx("secret");
    bridge = new Bridge(List.of(pbx.settings("secret")), InstantSource.system(), List.of());
    bridge.start(List.of());
    await().atMost(Duration.ofSeconds(5)).until(this::isUp);
  }

  @AfterEach
  void hangUp() throws IOException {
    bridge.close();
    pbx.close();
  }

  private boolean isUp() {
    return bridge.view().links().stream().anyMatch(LinkState::up);
  }

  private Answer ask(Command command) throws Exception {
    return bridge.ask(command).toCompletableFuture().get(8, TimeUnit.SECONDS);
  }

  private static void assertRefused(Answer answer, Why why) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(((Answer.Refused) answer).why()).isEqualTo(why);
  }

  private void signedOn(String agent, String... queues) throws Exception {
    for (String queue : queues) {
      String event =
          """
          Event: QueueMemberAdded
          Timestamp: 1795290000.000000
          SystemName: m
          Queue: %s
          MemberName: %s
          Interface: PJSIP/a%s
          Paused: 1
          Status: 1

          """
              .formatted(queue, agent, agent)
              .replace("\n", "\r\n");
      pbx.play(event.getBytes(StandardCharsets.UTF_8));
    }
    await()
        .atMost(Duration.ofSeconds(5))
        .until(
            () ->
                bridge
                    .view()
                    .agent(agent)
                    .filter(a -> a.queues().size() == queues.length)
                    .isPresent());
  }

  @Test
  void signingOnAddsTheAgentToEachQueuePausedWithTheReason() throws Exception {
    assertThat(ask(new Command.SignOn("1001", Set.of("support", "sales"))))
        .isInstanceOf(Answer.Done.class);

    List<Map<String, String>> added = pbx.asked("QueueAdd");
    assertThat(added).extracting(a -> a.get("queue")).containsExactly("sales", "support");
    assertThat(added)
        .allSatisfy(
            a ->
                assertThat(a)
                    .containsEntry("interface", "PJSIP/a1001")
                    .containsEntry("membername", "1001")
                    .containsEntry("paused", "true")
                    .containsEntry("reason", "signedOn")
                    .containsEntry("penalty", "0"));
  }

  @Test
  void whoIsSignedOnAlreadyIsLeftAsTheyAre() throws Exception {
    pbx.answers.put(
        "queueadd",
        a ->
            PlayedPbx.response(
                a.getOrDefault("actionid", ""), "Error", "Unable to add interface: Already there"));

    assertThat(ask(new Command.SignOn("1001", Set.of("support")))).isInstanceOf(Answer.Done.class);
    assertThat(pbx.asked("QueuePause")).isEmpty();
  }

  @Test
  void signingOffTakesTheAgentOutOfEveryQueueTheyAreIn() throws Exception {
    signedOn("1001", "sales", "support");

    assertThat(ask(new Command.SignOff("1001"))).isInstanceOf(Answer.Done.class);

    assertThat(pbx.asked("QueueRemove"))
        .extracting(a -> a.get("queue"))
        .containsExactly("sales", "support");
    assertThat(pbx.asked("QueueRemove"))
        .extracting(a -> a.get("interface"))
        .containsOnly("PJSIP/a1001");
  }

  @Test
  void beingReadyAndNotReadyIsOnePauseForAllQueues() throws Exception {
    ask(new Command.BeNotReady("1001", "lunch"));
    ask(new Command.BeReady("1001"));

    assertThat(pbx.asked("QueuePause"))
        .extracting(a -> a.get("paused"))
        .containsExactly("true", "false");
    assertThat(pbx.asked("QueuePause")).allSatisfy(a -> assertThat(a).doesNotContainKey("queue"));
    assertThat(pbx.asked("QueuePause").get(0))
        .containsEntry("interface", "PJSIP/a1001")
        .containsEntry("reason", "lunch");
  }

  @Test
  void aPhoneIsGivenThroughTheDialplanAndNothingElse() throws Exception {
    assertThat(ask(new Command.GivePhone("1001", "Li", "abcdefghij123456")))
        .isInstanceOf(Answer.Done.class);

    assertThat(pbx.asked("Originate")).hasSize(1);
    assertThat(pbx.asked("Originate").get(0))
        .containsEntry("channel", "Local/phone@provision/n")
        .containsEntry("context", "provision")
        .containsEntry("exten", "done")
        .containsEntry("priority", "1")
        .containsEntry("async", "false");
    assertThat(String.join("\n", pbx.received))
        .contains("PHONE=1001")
        .contains("PHONE_SECRET=abcdefghij123456");
  }

  @Test
  void aPhoneThatTheDialplanRefusesIsRefused() throws Exception {
    pbx.answers.put(
        "originate",
        a -> PlayedPbx.response(a.getOrDefault("actionid", ""), "Error", "Originate failed"));

    assertRefused(ask(new Command.GivePhone("1001", "Li", "abcdefghij123456")), Why.REJECTED);
    assertRefused(ask(new Command.TakePhone("1001")), Why.REJECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lunch\r\nAction: Originate",
        "lunch\nAction: Hangup",
        "lunch\rX: y",
        "lunch\u0000",
        "lunch\u0085Action: Ping",
        "${SHELL(id)}",
        "a,b"
      })
  void noTextBreaksOutOfItsField(String text) throws Exception {
    assertRefused(ask(new Command.BeNotReady("1001", text)), Why.BAD_TEXT);
    assertRefused(ask(new Command.BeReady("1001" + text)), Why.BAD_TEXT);
    assertRefused(ask(new Command.SignOn("1001", Set.of(text))), Why.BAD_TEXT);
    assertRefused(ask(new Command.SignOff(text)), Why.BAD_TEXT);
    assertRefused(
        ask(new Command.GivePhone("1001", "Li", text + "0123456789abcdef")), Why.BAD_TEXT);
    assertRefused(ask(new Command.GivePhone(text, "Li", "0123456789abcdef")), Why.BAD_TEXT);
    assertRefused(ask(new Command.TakePhone(text)), Why.BAD_TEXT);

    assertThat(pbx.received)
        .noneMatch(
            line -> line.contains("lunch") || line.contains("SHELL") || line.contains("Originate"));
    assertThat(pbx.asked("QueuePause")).isEmpty();
  }

  @Test
  void whatThePbxDoesNotAnswerTimesOut() throws Exception {
    pbx.answers.put("queuepause", a -> "");

    assertRefused(ask(new Command.BeReady("1001")), Why.TIMED_OUT);
  }

  @Test
  void whatThePbxRejectsIsRejectedWithItsWords() throws Exception {
    pbx.answers.put(
        "queuepause",
        a -> PlayedPbx.response(a.getOrDefault("actionid", ""), "Error", "Interface not found"));

    Answer answer = ask(new Command.BeReady("1001"));

    assertRefused(answer, Why.REJECTED);
    assertThat(((Answer.Refused) answer).detail()).contains("Interface not found");
  }

  @Test
  void withoutALineEveryCommandIsRefusedAsSuch() throws Exception {
    pbx.close();
    await().atMost(Duration.ofSeconds(5)).until(() -> !isUp());

    assertRefused(ask(new Command.BeReady("1001")), Why.LINK_DOWN);
    assertRefused(ask(new Command.GivePhone("1001", "Li", "0123456789abcdef")), Why.LINK_DOWN);
  }

  @Test
  void hangingUpSomebodyWhoIsNotInTheCallIsNotThere() throws Exception {
    assertRefused(ask(new CallCommand.HangUp(UUID.randomUUID(), "1001")), Why.NOT_THERE);
  }

  @Test
  void hangingUpNamesTheAgentsOwnChannel() throws Exception {
    String trace =
        new String(
            Transcript.events("31-webrtc-answer-hold-mute-dtmf.txt"), StandardCharsets.UTF_8);
    pbx.play(trace.substring(0, trace.indexOf("Event: Hold\r\n")).getBytes(StandardCharsets.UTF_8));
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> bridge.view().calls().stream().anyMatch(c -> c.answeredAt() != null));
    CallRecord call = bridge.view().calls().iterator().next();

    assertThat(ask(new CallCommand.HangUp(call.id(), "Agent One"))).isInstanceOf(Answer.Done.class);

    assertThat(pbx.asked("Hangup"))
        .extracting(a -> a.get("channel"))
        .containsExactly("PJSIP/a1001-00000001");
  }
}
