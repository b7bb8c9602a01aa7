package sansheng.cti.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent;

/**
 * The last that was heard, so that what Asterisk's files tell of the same moments is not believed a
 * second time, nor what is heard after it was read.
 */
final class Lately {
  /** How far the files' instant of an event may be from the manager's. */
  static final Duration MARGIN = Duration.ofSeconds(2);

  private static final Duration KEPT = MARGIN.multipliedBy(3);
  private static final int MOST = 50_000;

  private final Deque<PbxEvent> heard = new ArrayDeque<>();
  private final Deque<PbxEvent> read = new ArrayDeque<>();
  private @Nullable Instant lastAt;

  /** When the PBX was last heard, by its own clock; null when never. */
  @Nullable Instant lastAt() {
    return lastAt;
  }

  /** False when the files have told it already. */
  boolean isNewThoughHeard(PbxEvent event) {
    if (lastAt == null || event.at().isAfter(lastAt)) {
      lastAt = event.at();
    }
    if (!read.isEmpty()) {
      if (event.at().isAfter(read.getLast().at().plus(KEPT))) {
        read.clear();
      } else if (taken(read, event)) {
        return false;
      }
    }
    note(heard, event);
    return true;
  }

  /** False when the manager has told it already. */
  boolean isNewThoughRead(PbxEvent event) {
    if (taken(heard, event)) {
      return false;
    }
    note(read, event);
    return true;
  }

  /** The PBX is in sight and says nothing. */
  void silentAt(Instant at) {
    if (lastAt == null || at.isAfter(lastAt)) {
      lastAt = at;
    }
  }

  private static void note(Deque<PbxEvent> where, PbxEvent event) {
    where.add(event);
    Instant old = event.at().minus(KEPT);
    while (where.size() > MOST || where.element().at().isBefore(old)) {
      where.remove();
    }
  }

  private static boolean taken(Deque<PbxEvent> from, PbxEvent event) {
    for (Iterator<PbxEvent> known = from.iterator(); known.hasNext(); ) {
      PbxEvent one = known.next();
      if (one.getClass() == event.getClass()
          && key(one).equals(key(event))
          && Duration.between(one.at(), event.at()).abs().compareTo(MARGIN) <= 0) {
        known.remove();
        return true;
      }
    }
    return false;
  }

  private static String key(PbxEvent event) {
    return switch (event) {
      case PbxEvent.BridgeJoined e -> e.leg() + ' ' + e.bridge();
      case PbxEvent.BridgeParted e -> e.leg() + ' ' + e.bridge();
      case PbxEvent.AgentOffered e -> e.agentLeg();
      case PbxEvent.AgentRangOut e -> e.agentLeg();
      case PbxEvent.AgentConnected e -> e.agentLeg();
      case PbxEvent.QueueExited e -> e.leg();
      case PbxEvent.MailboxReached e -> e.leg();
      case PbxEvent.CallbackAsked e -> e.leg();
      case PbxEvent.OfLeg e -> e.leg();
      default -> event.toString();
    };
  }
}
