package sansheng.cti.command;

import java.util.UUID;

/**
 * What may be asked of a PBX about a call. {@code agent} takes part in it and is named in every
 * one: nobody touches a call that is not theirs by knowing its id.
 */
public sealed interface CallCommand extends Command {

  /** Where a call may be handed to. */
  sealed interface Target {
    /** A colleague's phone. */
    record Colleague(String agent) implements Target {}

    /**
     * A queue.
     *
     * @param number the queue's number at the telephone, digits
     */
    record Line(String number) implements Target {}

    /**
     * Somebody outside.
     *
     * @param number digits, as the site would dial it
     */
    record Outside(String number) implements Target {}
  }

  /** A command about a call that there is. */
  sealed interface OfCall extends CallCommand {
    /** The call. */
    UUID call();
  }

  /**
   * Click to dial: the agent's own phone rings first, then the other side is called. Whether it is
   * allowed the PBX asks once more ({@code route}).
   */
  record Dial(String agent, Target to) implements CallCommand {}

  /** Hangs up the agent's own leg. */
  record HangUp(UUID call, String agent) implements OfCall {}

  /** Hands the other side on without asking first. */
  record TransferBlind(UUID call, String agent, Target to) implements OfCall {}

  /** Puts the other side on hold and calls somebody to ask them. */
  record Consult(UUID call, String agent, Target to) implements OfCall {}

  /** Hands the other side over to whom was asked; the agent is out of the call. */
  record CompleteTransfer(UUID call, String agent) implements OfCall {}

  /** Lets whom was asked go, and goes back to the other side. */
  record CancelTransfer(UUID call, String agent) implements OfCall {}

  /** Changes between the other side and whom was asked. */
  record Swap(UUID call, String agent) implements OfCall {}

  /** Everybody together: the other side, whom was asked, and the agent. */
  record Conference(UUID call, String agent) implements OfCall {}

  /** Parks the other side: they hear music, and come back to the agent's phone in time. */
  record Park(UUID call, String agent) implements OfCall {}

  /** Takes a parked call back, to the agent's phone. */
  record Retrieve(UUID call, String agent) implements OfCall {}

  /**
   * Sends tones to the other side.
   *
   * @param keys of {@code 0-9*#A-D}, at most 32
   */
  record PressKeys(UUID call, String agent, String keys) implements OfCall {
    @Override
    public String toString() {
      // What is typed into a bank's menu is nobody's business.
      return "PressKeys[call=" + call + ", agent=" + agent + "]";
    }
  }

  /** Silences the recording, or lets it go on: card numbers must not be on tape. */
  record PauseRecording(UUID call, String agent, boolean paused) implements OfCall {}

  /**
   * Somebody listens to an agent's call by their own phone.
   *
   * @param agent who listens
   * @param to the agent who is listened to
   */
  record Listen(String agent, String to, Ear ear) implements CallCommand {}

  /** How somebody listens in. */
  enum Ear {
    /** Hears, is not heard. */
    LISTEN,
    /** Is heard by the agent only. */
    WHISPER,
    /** Is heard by all. */
    BARGE
  }
}
