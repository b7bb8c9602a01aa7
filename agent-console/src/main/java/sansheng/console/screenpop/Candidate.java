package sansheng.console.screenpop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sansheng.console.customer.Customer;

/**
 * A customer who may be the caller.
 *
 * @param numberLabel what the number is to them ("手机", "总机"); empty when nobody said
 * @param mainNumber it is the number they are best reached at, so they are the likelier caller
 * @param lastContacts newest first, five at most
 * @param around promises, orders, warnings
 * @param claim whose customer they are by the rules; null until that is known, or when no rule says
 */
public record Candidate(
    Customer customer,
    String numberLabel,
    boolean mainNumber,
    List<Contact> lastContacts,
    Around around,
    Whose.@Nullable Claim claim) {
  public Candidate {
    lastContacts = List.copyOf(lastContacts);
  }

  /** One of whom nothing else is known. */
  public Candidate(
      Customer customer, String numberLabel, boolean mainNumber, List<Contact> lastContacts) {
    this(customer, numberLabel, mainNumber, lastContacts, Around.NOTHING, null);
  }

  Candidate claimed(Whose.@Nullable Claim by) {
    return new Candidate(customer, numberLabel, mainNumber, lastContacts, around, by);
  }
}
