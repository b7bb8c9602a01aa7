package sansheng.console.screenpop;

import java.util.List;
import sansheng.console.customer.Customer;

/**
 * A customer who may be the caller.
 *
 * @param numberLabel what the number is to them ("手机", "总机"); empty when nobody said
 * @param mainNumber it is the number they are best reached at, so they are the likelier caller
 * @param lastContacts newest first, five at most
 */
public record Candidate(
    Customer customer, String numberLabel, boolean mainNumber, List<Contact> lastContacts) {
  public Candidate {
    lastContacts = List.copyOf(lastContacts);
  }
}
