package sansheng.console.screenpop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer who may be the caller.
 *
 * @param kind {@code person} or {@code organisation}
 * @param level VIP, A to D
 * @param note the one line to see before saying hello; empty for none
 * @param owner work number of the agent who keeps in touch with them
 * @param numberLabel what the number is to them ("手机", "总机"); empty when nobody said
 * @param mainNumber it is the number they are best reached at, so they are the likelier caller
 * @param lastContacts newest first, five at most
 * @param notes newest first, three at most
 */
public record Candidate(
    long customerId,
    String name,
    String kind,
    String level,
    String note,
    @Nullable String owner,
    String numberLabel,
    boolean mainNumber,
    List<Contact> lastContacts,
    List<Note> notes) {
  public Candidate {
    lastContacts = List.copyOf(lastContacts);
    notes = List.copyOf(notes);
  }
}
