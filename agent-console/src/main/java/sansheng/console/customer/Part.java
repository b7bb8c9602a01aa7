package sansheng.console.customer;

import java.util.List;

/**
 * One kind of lines in a customer's file: the numbers, the orders, the links.
 *
 * @param name in addresses, forms and sentences
 * @param fields what is typed for a new line
 * @param list SQL that reads the lines of customer $1: id, word (the key of a choice), main, more
 * @param add SQL that writes a line: $1 the customer, then the fields in order as texts
 * @param remove SQL that takes line $2 from customer $1
 */
public record Part(String name, List<Field> fields, String list, String add, String remove) {
  public Part {
    fields = List.copyOf(fields);
  }

  /** What is typed for a line. */
  public record Field(String name, Type type, boolean required, int longest, List<String> choices) {
    public Field {
      choices = List.copyOf(choices);
    }
  }

  /** How a field is typed. */
  public enum Type {
    TEXT,
    CHOICE,
    DAY,
    AMOUNT,
    YES,
    /** A telephone number; kept in E.164. */
    NUMBER,
    /** Another customer: what finds exactly one. */
    CUSTOMER
  }

  static Field text(String name, boolean required, int longest) {
    return new Field(name, Type.TEXT, required, longest, List.of());
  }

  static Field choice(String name, String... choices) {
    return new Field(name, Type.CHOICE, true, 20, List.of(choices));
  }

  static Field of(String name, Type type, boolean required) {
    return new Field(name, type, required, 60, List.of());
  }
}
