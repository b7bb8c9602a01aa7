package sansheng.console.callscript;

import java.util.Locale;

/** How far an order has come. */
public enum OrderStage {
  /** The customer has ordered. */
  PLACED,
  /** It stands in the order system. */
  ENTERED,
  /** Stock, price and date are agreed. */
  CONFIRMED,
  /** The goods are taken from the shelves. */
  PICKED,
  /** They are on the lorry. */
  LOADED,
  /** The lorry has left. */
  ON_THE_ROAD,
  /** It stands at the customer's gate. */
  ARRIVED,
  /** The customer has signed. */
  SIGNED_FOR,
  /** The signed paper is back and filed. */
  RECEIPT_FILED;

  /** As a script's header and text spell it, e.g. {@code on-the-road}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
