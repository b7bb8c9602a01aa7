package sansheng.console.screenpop;

import java.util.List;
import java.util.UUID;

/**
 * What is known of a caller, as far as it is known yet.
 *
 * @param number as it is shown: masked; empty when withheld
 * @param candidates who may be calling, best first
 * @param lastContacts earlier calls from this number, newest first, whoever it belongs to
 */
public record Pop(
    UUID call, String number, State state, List<Candidate> candidates, List<Contact> lastContacts) {

  public Pop {
    candidates = List.copyOf(candidates);
    lastContacts = List.copyOf(lastContacts);
  }

  /** How far the look-up has come. */
  public enum State {
    /** The question is under way. */
    LOOKING,
    /** At least one customer has this number. */
    KNOWN,
    /** No customer has it. */
    UNKNOWN,
    /** The caller kept the number back: there is nothing to look up. */
    WITHHELD,
    /** No answer in time; it is asked on, and the pop changes when the answer comes. */
    UNAVAILABLE
  }

  Pop found(List<Candidate> who, List<Contact> contacts) {
    return new Pop(call, number, who.isEmpty() ? State.UNKNOWN : State.KNOWN, who, contacts);
  }

  Pop unavailable() {
    return new Pop(call, number, State.UNAVAILABLE, candidates, lastContacts);
  }
}
