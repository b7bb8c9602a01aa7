package sansheng.cti.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent.TakenIn;
import sansheng.cti.event.PbxEvent.TransferredAttended;
import sansheng.cti.event.PbxEvent.TransferredBlind;

/**
 * Calls handed on, and attempts at it.
 *
 * <p>Asterisk tells of an attended transfer only when it succeeds. That one was tried is seen by
 * the agent leaving the caller on hold for another bridge; that it came to nothing, by the agent
 * coming back, or by the caller having gone meanwhile.
 */
final class Transfers {
  private static final Duration SAME_MOMENT = Duration.ofSeconds(1);

  private final CallBook calls;

  Transfers(CallBook calls) {
    this.calls = calls;
  }

  void blind(TransferredBlind e) {
    Leg leg = calls.legOrLate(e.leg());
    if (leg != null) {
      note(Transfer.Kind.BLIND, leg, e.extension(), e.at(), result(e.success()));
    }
  }

  void attended(TransferredAttended e) {
    Leg leg = calls.legOrLate(e.leg());
    if (leg != null) {
      forgetCancelled(leg, e.at());
      Leg target = e.target() == null ? null : calls.leg(e.target());
      String to = target == null ? null : nameOf(target);
      note(Transfer.Kind.ATTENDED, leg, to == null ? e.to() : to, e.at(), result(e.success()));
      leg.asked = null;
    }
  }

  /** Nothing was handed on: the agent is still there. */
  void takenIn(TakenIn e) {
    Leg leg = calls.leg(e.leg());
    if (leg != null) {
      leg.asked = null;
      forgetCancelled(leg, e.at());
    }
  }

  /** The agent seemed to come back alone, and did not. */
  private void forgetCancelled(Leg leg, Instant at) {
    leg.call.transfers.removeIf(
        t ->
            t.result() == Transfer.Result.CANCELLED
                && t.by().equals(leg.agent)
                && Duration.between(t.at(), at).compareTo(SAME_MOMENT) < 0);
    calls.touch(leg.call);
  }

  private static Transfer.Result result(boolean success) {
    return success ? Transfer.Result.COMPLETED : Transfer.Result.FAILED;
  }

  /** The agent is leaving a bridge, or the caller they keep has gone: whom have they asked? */
  void asked(Leg leg, Set<Leg> together) {
    if (leg.keeps == null || leg.agent == null) {
      return;
    }
    for (Leg other : together) {
      String name = other.equals(leg) ? null : nameOf(other);
      if (name != null) {
        leg.asked = name;
        return;
      }
    }
  }

  /**
   * Whoever was asked and waited has gone: by the agent's doing if the agent has just come back.
   */
  void givenUp(Leg leg, Instant at) {
    cancelled(leg, letGo(leg, at).orElse(at));
  }

  /** When the agent came back, if that is what ended it for whom they had asked. */
  Optional<Instant> letGo(Leg leg, Instant at) {
    return Optional.ofNullable(leg.backAt)
        .filter(back -> Duration.between(back, at).compareTo(SAME_MOMENT) < 0);
  }

  /** Whoever was asked is not the one to whom the call is handed on. */
  void cancelled(Leg leg, Instant at) {
    String to = leg.asked;
    if (to != null) {
      note(Transfer.Kind.ATTENDED, leg, to, at, Transfer.Result.CANCELLED);
      leg.asked = null;
    }
  }

  private static @Nullable String nameOf(Leg leg) {
    return leg.agent != null ? leg.agent : leg.dialled != null ? leg.dialled : leg.number;
  }

  private void note(Transfer.Kind kind, Leg leg, String to, Instant at, Transfer.Result result) {
    if (leg.agent == null) {
      return;
    }
    Transfer transfer = new Transfer(kind, leg.agent, to, at, result);
    if (!leg.call.transfers.contains(transfer)) {
      leg.call.transfers.add(transfer);
    }
    if (result == Transfer.Result.COMPLETED) {
      leg.call.ending.goesOn();
    }
    calls.touch(leg.call);
  }
}
