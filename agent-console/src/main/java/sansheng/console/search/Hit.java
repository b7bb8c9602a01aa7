package sansheng.console.search;

import org.jspecify.annotations.Nullable;
import sansheng.console.customer.Customer;

/**
 * A customer who may be meant.
 *
 * @param number the one they are best reached at, in E.164; null when they have none
 * @param by what of them was found
 * @param line the words that were found, folded; empty when it was the name
 */
public record Hit(Customer customer, @Nullable String number, By by, String line) {

  /** What of a customer was found. */
  public enum By {
    NAME,
    NUMBER,
    SIGN,
    NOTE,
    /** The name sounds so, or is written nearly so. */
    ALIKE
  }
}
