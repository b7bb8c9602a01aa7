package sansheng.cti.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.FloorRules;

/**
 * Puts Asterisk's channel event log, with the queues' beside it, into the words in which the
 * manager interface would have told the same, so that the same floor draws the same conclusions.
 *
 * <p>Who hung up stands in a line that comes a little after the partings it explains; so lines are
 * kept back until two seconds more of the log are known.
 */
final class Retelling {
  private static final Duration LOOK_AHEAD = Duration.ofSeconds(2);
  private static final int BUSY = 17;

  /** What is known of a leg while it lives. */
  private static final class Line {
    final String channel;

    /** The leg whose dialling made this one; null when nobody's did. */
    @Nullable String dialledBy;

    boolean byQueue;
    boolean answered;
    @Nullable String application;
    String queue = "";
    boolean inQueue;
    int cause;

    Line(String channel) {
      this.channel = channel;
    }
  }

  private final FloorRules rules;
  private final QueueJournal queues;
  private final Consumer<Told> tell;
  private final ArrayDeque<CelLine> ahead = new ArrayDeque<>();
  private final Map<String, Line> lines = new HashMap<>();
  private final Map<String, String> dialling = new HashMap<>();
  private final Set<String> askedToHangUp = new HashSet<>();

  Retelling(FloorRules rules, QueueJournal queues, Consumer<Told> tell) {
    this.rules = rules;
    this.queues = queues;
    this.tell = tell;
  }

  /** Lines come in the order of the file. */
  void add(CelLine line) {
    ahead.add(line);
    while (ahead.element().at().plus(LOOK_AHEAD).isBefore(line.at())) {
      retell(ahead.remove());
    }
  }

  /** There is no more. */
  void end() {
    while (!ahead.isEmpty()) {
      retell(ahead.remove());
    }
  }

  private void retell(CelLine e) {
    switch (e.what()) {
      case "CHAN_START" -> started(e);
      case "ANSWER" -> answered(e);
      case "APP_START" -> applicationStarted(e);
      case "APP_END" -> applicationEnded(e);
      case "BRIDGE_ENTER" ->
          tell(e, new PbxEvent.BridgeJoined(e.at(), e.leg(), e.call(), e.fact("bridge_id")));
      case "BRIDGE_EXIT" -> {
        sayWhoHangsUp(e);
        tell(e, new PbxEvent.BridgeParted(e.at(), e.leg(), e.call(), e.fact("bridge_id")));
      }
      case "BLINDTRANSFER" ->
          tell(
              e,
              new PbxEvent.TransferredBlind(e.at(), e.leg(), e.call(), e.fact("extension"), true));
      case "ATTENDEDTRANSFER" ->
          tell(e, new PbxEvent.TransferredAttended(e.at(), e.leg(), e.call(), target(e), true));
      case "HANGUP" -> hungUp(e);
      case "CHAN_END" -> gone(e);
      default -> {}
    }
  }

  private void tell(CelLine of, PbxEvent event) {
    tell.accept(new Told(of.call(), event));
  }

  private Line line(CelLine e) {
    return lines.computeIfAbsent(e.leg(), l -> new Line(e.channel()));
  }

  private void started(CelLine e) {
    Line line = line(e);
    tell(
        e,
        new PbxEvent.LegStarted(
            e.at(), e.leg(), e.call(), e.channel(), e.number(), e.name(), e.extension()));
    String by = dialling.get(e.call());
    if (by != null && !by.equals(e.leg())) {
      line.dialledBy = by;
      Line dialler = lines.get(by);
      line.byQueue = dialler != null && dialler.inQueue;
      if (line.byQueue && dialler != null) {
        tell(
            e,
            new PbxEvent.AgentOffered(
                e.at(), by, e.call(), e.leg(), agent(e.channel()), dialler.queue));
      } else {
        tell(e, new PbxEvent.DialStarted(e.at(), e.leg(), e.call(), by));
      }
    } else if (e.leg().equals(e.call()) && e.extension().equals("s")) {
      // Nobody dialled: Asterisk was asked to call.
      tell(e, new PbxEvent.DialStarted(e.at(), e.leg(), e.call(), null));
    }
  }

  private String agent(String channel) {
    return rules.agentOf(channel).orElse(channel);
  }

  private void answered(CelLine e) {
    Line line = line(e);
    String by = line.dialledBy;
    if (line.answered || by == null) {
      line.answered = true;
      return;
    }
    line.answered = true;
    if (line.byQueue) {
      Line caller = lines.get(by);
      tell(e, new PbxEvent.QueueLeft(e.at(), by, e.call(), caller == null ? "" : caller.queue));
      tell(
          e,
          new PbxEvent.AgentConnected(
              e.at(),
              by,
              e.call(),
              e.leg(),
              agent(e.channel()),
              caller == null ? "" : caller.queue));
    } else {
      tell(e, new PbxEvent.DialEnded(e.at(), e.leg(), e.call(), by, "ANSWER"));
    }
  }

  private void applicationStarted(CelLine e) {
    Line line = line(e);
    switch (e.application()) {
      case "Queue" -> {
        line.application = "Queue";
        line.queue = e.applicationData().split(",", -1)[0];
        dialling.put(e.call(), e.leg());
        if (queues.letIn(e.leg(), line.queue, e.at())) {
          line.inQueue = true;
          tell(e, new PbxEvent.QueueJoined(e.at(), e.leg(), e.call(), line.queue, null));
        }
      }
      case "Dial" -> {
        line.application = "Dial";
        line.inQueue = false;
        dialling.put(e.call(), e.leg());
      }
      case "MixMonitor" -> tell(e, new PbxEvent.RecordingStarted(e.at(), e.leg(), e.call()));
      default -> {}
    }
  }

  private void applicationEnded(CelLine e) {
    Line line = line(e);
    if (line.application == null || !line.application.equals(e.application())) {
      return;
    }
    sayWhoHangsUp(e);
    if (e.application().equals("Queue")) {
      leftQueue(e, line);
    }
    line.application = null;
    dialling.remove(e.call(), e.leg());
  }

  private void leftQueue(CelLine e, Line line) {
    if (!line.inQueue) {
      tell(e, new PbxEvent.QueueExited(e.at(), e.leg(), line.queue, "JOINEMPTY"));
      return;
    }
    line.inQueue = false;
    Optional<QueueLine> way = queues.wayOut(e.leg(), line.queue, e.at());
    if (way.isEmpty()) {
      return;
    }
    tell(e, new PbxEvent.QueueLeft(e.at(), e.leg(), e.call(), line.queue));
    switch (way.get().what()) {
      case "ABANDON" -> tell(e, new PbxEvent.QueueGivenUp(e.at(), e.leg(), e.call(), line.queue));
      case "EXITWITHTIMEOUT" ->
          tell(e, new PbxEvent.QueueExited(e.at(), e.leg(), line.queue, "TIMEOUT"));
      case "EXITWITHKEY" -> tell(e, new PbxEvent.QueueExited(e.at(), e.leg(), line.queue, "KEY"));
      default -> tell(e, new PbxEvent.QueueExited(e.at(), e.leg(), line.queue, "LEAVEEMPTY"));
    }
  }

  /** The channel that hung up is named by the hang-ups that follow. */
  private void sayWhoHangsUp(CelLine now) {
    Iterator<CelLine> next = ahead.iterator();
    while (next.hasNext()) {
      CelLine e = next.next();
      if (e.what().equals("HANGUP") && e.call().equals(now.call())) {
        sayHungUp(e, now.at());
        return;
      }
    }
  }

  private void sayHungUp(CelLine hangUp, Instant at) {
    String source = hangUp.fact("hangupsource");
    for (Map.Entry<String, Line> leg : lines.entrySet()) {
      if (leg.getValue().channel.equals(source) && askedToHangUp.add(leg.getKey())) {
        tell(hangUp, new PbxEvent.HangUpAsked(at, leg.getKey(), hangUp.call()));
      }
    }
  }

  private void hungUp(CelLine e) {
    Line line = line(e);
    line.cause = e.cause();
    String by = line.dialledBy;
    if (by != null && !line.answered) {
      notAnswered(e, line, by);
    }
    if (!e.fact("hangupsource").isEmpty() && by == null) {
      sayHungUp(e, e.at());
    }
  }

  private void notAnswered(CelLine e, Line line, String by) {
    if (line.cause == BUSY) {
      tell(e, new PbxEvent.DialEnded(e.at(), e.leg(), e.call(), by, "BUSY"));
    } else if (line.byQueue) {
      String agent = agent(e.channel());
      if (queues.rangOut(by, agent, e.at())) {
        tell(e, new PbxEvent.AgentRangOut(e.at(), by, e.call(), e.leg(), agent));
      }
    } else {
      tell(e, new PbxEvent.DialEnded(e.at(), e.leg(), e.call(), by, statusToCome(e, by)));
    }
  }

  /** How the dialling came out stands in the hang-up of who dialled. */
  private String statusToCome(CelLine now, String by) {
    for (CelLine e : ahead) {
      if (e.what().equals("HANGUP") && e.leg().equals(by)) {
        String status = e.fact("dialstatus");
        return status.isEmpty() ? "CANCEL" : status;
      }
    }
    return now.fact("hangupsource").isEmpty() ? "NOANSWER" : "CONGESTION";
  }

  private void gone(CelLine e) {
    Line line = line(e);
    queues
        .noted(e.leg(), "CALLBACK")
        .ifPresent(
            asked ->
                tell(
                    e,
                    new PbxEvent.CallbackAsked(
                        asked.at(), e.leg(), asked.queue(), number(asked.data(0)))));
    queues
        .noted(e.leg(), "VOICEMAIL")
        .ifPresent(left -> tell(e, new PbxEvent.MailboxReached(left.at(), e.leg(), true)));
    tell(e, new PbxEvent.LegEnded(e.at(), e.leg(), e.call(), line.cause));
    lines.remove(e.leg());
    dialling.remove(e.call(), e.leg());
    askedToHangUp.remove(e.leg());
  }

  private static @Nullable String number(String digits) {
    return digits.isEmpty() ? null : digits;
  }

  private static String target(CelLine e) {
    String channel = e.fact("transfer_target_channel_name");
    int slash = channel.indexOf('/');
    int dash = channel.lastIndexOf('-');
    String name = slash < 0 || dash < slash ? channel : channel.substring(slash + 1, dash);
    return name.matches("a\\d+") ? name.substring(1) : name;
  }
}
