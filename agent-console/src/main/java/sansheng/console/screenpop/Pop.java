package sansheng.console.screenpop;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is known of a caller, as far as it is known yet.
 *
 * @param number as it is shown: masked; empty when withheld
 * @param candidates who may be calling, best first
 * @param lastContacts earlier calls from this number, newest first, whoever it belongs to
 * @param place where numbers like this one are, as far as the numbering plan tells; by language tag
 */
public record Pop(
    UUID call,
    String number,
    State state,
    List<Candidate> candidates,
    List<Contact> lastContacts,
    Map<String, String> place) {

  /** One from a number of which the plan says nothing. */
  public Pop(
      UUID call,
      String number,
      State state,
      List<Candidate> candidates,
      List<Contact> lastContacts) {
    this(call, number, state, candidates, lastContacts, Map.of());
  }

  public Pop {
    candidates = List.copyOf(candidates);
    lastContacts = List.copyOf(lastContacts);
    place = Map.copyOf(place);
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

  Pop found(List<Candidate> who, List<Contact> contacts, Map<String, String> where) {
    return new Pop(call, number, who.isEmpty() ? State.UNKNOWN : State.KNOWN, who, contacts, where);
  }

  Pop unavailable() {
    return new Pop(call, number, State.UNAVAILABLE, candidates, lastContacts, place);
  }

  Pop claimed(Map<Long, Whose.Claim> claims) {
    List<Candidate> who =
        candidates.stream().map(c -> c.claimed(claims.get(c.customer().id()))).toList();
    return new Pop(call, number, state, who, lastContacts, place);
  }

  Set<Long> customers() {
    return candidates.stream().map(c -> c.customer().id()).collect(Collectors.toSet());
  }
}
