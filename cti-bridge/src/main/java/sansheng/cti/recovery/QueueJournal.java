package sansheng.cti.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sansheng.cti.event.PbxEvent;

/** What {@code queue_log} tells of a stretch of time, found by the caller's leg. */
final class QueueJournal {
  /** The log has whole seconds, and is written a moment after the channel's events. */
  private static final Duration NEAR = Duration.ofSeconds(3);

  private static final Set<String> WAYS_OUT =
      Set.of("ABANDON", "EXITWITHTIMEOUT", "EXITWITHKEY", "EXITEMPTY");

  private final Map<String, List<QueueLine>> ofLeg = new HashMap<>();
  private final List<Told> members = new ArrayList<>();

  void add(QueueLine line) {
    switch (line.what()) {
      case "ADDMEMBER" ->
          members.add(
              about(
                  new PbxEvent.MemberSeen(
                      line.at(),
                      line.queue(),
                      line.agent(),
                      "PAUSED".equals(line.data(0)),
                      null,
                      true)));
      case "REMOVEMEMBER" ->
          members.add(about(new PbxEvent.MemberLeft(line.at(), line.queue(), line.agent())));
      case "PAUSE", "UNPAUSE" -> members.add(about(paused(line)));
      default -> ofLeg.computeIfAbsent(line.leg(), l -> new ArrayList<>()).add(line);
    }
  }

  private static Told about(PbxEvent event) {
    return new Told("", event);
  }

  private static PbxEvent paused(QueueLine line) {
    String reason = line.data(0);
    return new PbxEvent.MemberPaused(
        line.at(),
        line.queue(),
        line.agent(),
        line.what().equals("PAUSE"),
        reason.isEmpty() ? null : reason);
  }

  /** Who came, went and paused, in order. */
  List<Told> members() {
    return members;
  }

  /** Whether the queue let the caller in. */
  boolean letIn(String leg, String queue, Instant at) {
    return ofLeg.getOrDefault(leg, List.of()).stream()
        .anyMatch(
            l -> l.what().equals("ENTERQUEUE") && l.queue().equals(queue) && near(l.at(), at));
  }

  /** How the caller left the queue without an answer. */
  Optional<QueueLine> wayOut(String leg, String queue, Instant at) {
    return ofLeg.getOrDefault(leg, List.of()).stream()
        .filter(l -> WAYS_OUT.contains(l.what()) && l.queue().equals(queue) && near(l.at(), at))
        .findFirst();
  }

  /** Whether the member's phone rang to the end of its time for this caller. */
  boolean rangOut(String leg, String agent, Instant at) {
    return ofLeg.getOrDefault(leg, List.of()).stream()
        .anyMatch(
            l -> l.what().equals("RINGNOANSWER") && l.agent().equals(agent) && near(l.at(), at));
  }

  /** What the dialplan itself wrote down of a caller: {@code CALLBACK}, {@code VOICEMAIL}. */
  Optional<QueueLine> noted(String leg, String what) {
    return ofLeg.getOrDefault(leg, List.of()).stream()
        .filter(l -> l.what().equals(what))
        .findFirst();
  }

  private static boolean near(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(NEAR) < 0;
  }
}
