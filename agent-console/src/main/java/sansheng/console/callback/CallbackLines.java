package sansheng.console.callback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sansheng.console.callback.CallbackLine.Told;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;

/** Which callbacks somebody sees, and how. */
final class CallbackLines {
  private static final int STORY = 3;

  private final UnaryOperator<String> mask;

  /**
   * @param mask hides the middle of a number
   */
  CallbackLines(UnaryOperator<String> mask) {
    this.mask = mask;
  }

  /** Supervisors see all; an agent sees their own and what is for whoever is next. */
  List<CallbackLine> of(List<Callback> open, SignedIn viewer, Instant now) {
    boolean all = viewer.isAnyOf(Role.SUPERVISOR, Role.TEAM_LEAD);
    return open.stream()
        .filter(callback -> all || callback.owner() == null || isMine(callback, viewer))
        .map(callback -> line(callback, viewer, now))
        .toList();
  }

  static boolean isMine(Callback callback, SignedIn viewer) {
    return callback.owner() != null && callback.owner().equals(viewer.agent());
  }

  CallbackLine line(Callback callback, SignedIn viewer, Instant now) {
    Callback.Attempt running = callback.running();
    Instant due = callback.dueAt();
    return new CallbackLine(
        callback.id(),
        callback.names(),
        mask.apply(callback.number()),
        callback.queue(),
        due,
        due != null && now.isAfter(due),
        callback.breached(),
        owner(callback),
        isMine(callback, viewer),
        now.isBefore(callback.notBefore()),
        callback.notBefore(),
        callback.promisedAt(),
        callback.needsDecision(),
        running != null && running.agent().equals(viewer.agent()),
        callback.attemptsMade(),
        story(callback),
        callback.messages());
  }

  private static @Nullable String owner(Callback callback) {
    return callback.ownerName() == null ? callback.owner() : callback.ownerName();
  }

  private static List<Told> story(Callback callback) {
    List<Told> story = new ArrayList<>();
    for (Reason reason : callback.reasons()) {
      story.add(
          new Told(
              reason.at(), "callback.reason." + reason.kind().word(), reason.who(), reason.note()));
    }
    for (Callback.Attempt attempt : callback.attempts()) {
      AttemptOutcome outcome = attempt.outcome();
      String words = "callback.outcome." + (outcome == null ? "dialling" : outcome.word());
      story.add(new Told(attempt.at(), words, attempt.agent(), attempt.note()));
    }
    story.sort(Comparator.comparing(Told::at).reversed());
    return story.subList(0, Math.min(STORY, story.size()));
  }
}
