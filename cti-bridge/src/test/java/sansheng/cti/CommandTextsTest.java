package sansheng.cti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sansheng.cti.command.Answer;
import sansheng.cti.command.CallCommand;
import sansheng.cti.command.CallCommand.Ear;
import sansheng.cti.command.CallCommand.Target;
import sansheng.cti.command.Command;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.LinkState;

/**
 * Every text of every command, made of what would mean something to a manager or a dialplan: what
 * is sent all the same holds nothing but the letters of its kind.
 */
class CommandTextsTest {
  private static final int TEXTS = 1_200;
  private static final List<String> DANGEROUS =
      List.of(
          "\r\n",
          "\n",
          "\r",
          "\u0000",
          "\u0085",
          "\u2028",
          ",",
          "|",
          ";",
          "&",
          "/",
          "\\",
          "@",
          "${SHELL(id)}",
          "$[1+1]",
          "${EXTEN}",
          "}",
          "(",
          ")",
          ":",
          "=",
          "<",
          ">",
          "\"",
          "'",
          " ",
          "Action: Command",
          "Variable: X=1",
          "1001",
          "support",
          "9",
          "*",
          "#",
          "A",
          "é",
          "１",
          "٣",
          "\uD83D\uDE00",
          "\u202E",
          "%0d%0a",
          "_",
          "-",
          ".");
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9 .,;:@/_*#<>-]*");

  private final long seed = Long.getLong("sansheng.seed", new Random().nextLong());
  private final Random random = new Random(seed);

  private List<Function<String, Command>> commands(UUID call, String agent) {
    List<Function<String, Command>> all = new ArrayList<>();
    all.add(t -> new Command.GivePhone(t, "Li", "0123456789abcdef"));
    all.add(t -> new Command.GivePhone("1001", "Li", t + "0123456789abcdef"));
    all.add(Command.TakePhone::new);
    all.add(t -> new Command.SignOn(t, Set.of("support")));
    all.add(t -> new Command.SignOn("1001", Map.of(t, 3)));
    all.add(Command.SignOff::new);
    all.add(t -> new Command.JoinQueue(t, "support", 0));
    all.add(t -> new Command.JoinQueue("1001", t, 0));
    all.add(t -> new Command.LeaveQueue("1001", t));
    all.add(t -> new Command.LeaveQueue(t, "support"));
    all.add(Command.BeReady::new);
    all.add(t -> new Command.BeNotReady("1001", t));
    all.add(t -> new Command.BeNotReady(t, "lunch"));
    all.add(t -> new CallCommand.Dial(t, new Target.Outside("13800000101")));
    all.add(t -> new CallCommand.Dial("1001", new Target.Outside(t)));
    all.add(t -> new CallCommand.Dial("1001", new Target.Colleague(t)));
    all.add(t -> new CallCommand.Dial("1001", new Target.Line(t)));
    all.add(t -> new CallCommand.Listen(t, "1001", Ear.LISTEN));
    all.add(t -> new CallCommand.Listen("1009", t, Ear.BARGE));
    all.add(t -> new CallCommand.HangUp(call, t));
    all.add(t -> new CallCommand.TransferBlind(call, agent, new Target.Outside(t)));
    all.add(t -> new CallCommand.TransferBlind(call, agent, new Target.Colleague(t)));
    all.add(t -> new CallCommand.Consult(call, agent, new Target.Outside(t)));
    all.add(t -> new CallCommand.Consult(call, agent, new Target.Line(t)));
    all.add(t -> new CallCommand.PressKeys(call, agent, t));
    all.add(t -> new CallCommand.Retrieve(call, t));
    all.add(t -> new CallCommand.Park(call, t));
    return all;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int parts = random.nextInt(4);
    for (int i = 0; i <= parts; i++) {
      text.append(
          random.nextInt(4) == 0
              ? Character.toString(random.nextInt(0x2FF))
              : DANGEROUS.get(random.nextInt(DANGEROUS.size())));
    }
    return text.toString();
  }

  @Test
  void nothingDangerousIsEverWritten() throws Exception {
    System.out.println("Texts of commands: -Dsansheng.seed=" + seed);
    try (PlayedPbx pbx = new PlayedPbx("secret");
        Bridge bridge =
            new Bridge(List.of(pbx.settings("secret")), InstantSource.system(), List.of())) {
      bridge.start(List.of());
      await().until(() -> bridge.view().links().stream().anyMatch(LinkState::up));
      pbx.answers.put("parkedcalls", CommandTextsTest::nobodyParked);
      CallRecord call = talking(pbx, bridge);
      List<Function<String, Command>> commands = commands(call.id(), "Agent One");
      int refused = 0;
      for (int i = 0; i < TEXTS; i++) {
        String text = text();
        for (Function<String, Command> command : commands) {
          Answer answer =
              bridge.ask(command.apply(text)).toCompletableFuture().get(8, TimeUnit.SECONDS);
          refused += answer instanceof Answer.Refused ? 1 : 0;
        }
      }
      assertThat(TEXTS * commands.size()).isGreaterThan(30_000);
      assertThat(refused).isGreaterThan(TEXTS * commands.size() / 2);
      assertThat(pbx.asked)
          .filteredOn(action -> !isOurOwn(action))
          .isNotEmpty()
          .allSatisfy(CommandTextsTest::isSafe);
    }
  }

  private static String nobodyParked(Map<String, String> action) {
    String id = action.getOrDefault("actionid", "");
    return PlayedPbx.response(id, "Success", "follows")
        + "Event: ParkedCallsComplete\r\nActionID: %s\r\nEventList: Complete\r\n\r\n".formatted(id);
  }

  private static boolean isOurOwn(Map<String, String> action) {
    return Set.of("Login", "Challenge", "Ping", "Command", "CoreSettings", "ParkedCalls")
        .contains(action.get("action"));
  }

  private static void isSafe(Map<String, String> action) {
    action.forEach(
        (name, value) -> {
          if (name.equals("variable")) {
            assertThat(value).matches("PHONE(_SECRET)?=[A-Za-z0-9]+");
          } else if (!name.equals("actionid")) {
            assertThat(value).as(name + " of " + action).matches(SAFE);
          }
        });
    assertThat(action.get("action"))
        .isIn(
            "Originate",
            "QueueAdd",
            "QueueRemove",
            "QueuePause",
            "QueueStatus",
            "Status",
            "Hangup",
            "BlindTransfer",
            "Atxfer",
            "PlayDTMF",
            "Park");
    if ("Originate".equals(action.get("action"))) {
      assertThat(action.get("context")).isIn("agents", "listen", "parkedcalls", "provision");
      assertThat(action.get("exten")).matches("[0-9]{1,21}|done");
      assertThat(action.get("channel"))
          .matches("PJSIP/a[0-9]{1,8}|Local/(phone|remove)@provision/n");
    }
  }

  private static CallRecord talking(PlayedPbx pbx, Bridge bridge) throws Exception {
    String trace =
        new String(
            Transcript.events("31-webrtc-answer-hold-mute-dtmf.txt"), StandardCharsets.UTF_8);
    pbx.play(trace.substring(0, trace.indexOf("Event: Hold\r\n")).getBytes(StandardCharsets.UTF_8));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> bridge.view().calls().stream().anyMatch(c -> c.answeredAt() != null));
    return bridge.view().calls().iterator().next();
  }
}
