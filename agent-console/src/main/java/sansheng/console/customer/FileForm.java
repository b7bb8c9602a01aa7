package sansheng.console.customer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What somebody typed into a customer's file, and what is wrong with it.
 *
 * @param values every field, as typed but for spaces around it
 * @param troubles by field, the key of a sentence; empty when all is well
 */
public record FileForm(Map<String, String> values, Map<String, String> troubles) {

  /**
   * Reads it.
   *
   * @param typed the value of a field; empty when the form had none
   */
  public static FileForm read(UnaryOperator<String> typed) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> troubles = new LinkedHashMap<>();
    for (FileField field : FileField.values()) {
      String value = typed.apply(field.key()).strip();
      values.put(field.key(), value);
      if (value.length() > field.longest()) {
        troubles.put(field.key(), "file.trouble.long");
      } else if (!field.choices().isEmpty() && !field.choices().contains(value)) {
        troubles.put(field.key(), "file.trouble.choice");
      } else if (value.chars().anyMatch(Character::isISOControl)) {
        troubles.put(field.key(), "file.trouble.control");
      }
    }
    if (values.getOrDefault("name", "").isEmpty()) {
      troubles.put("name", "file.trouble.name");
    }
    if (!values.getOrDefault("owner", "").matches("|[0-9]{2,10}")) {
      troubles.put("owner", "file.trouble.owner");
    }
    return new FileForm(values, troubles);
  }

  /** One that is not filled in yet. */
  public static FileForm empty() {
    Map<String, String> values = new LinkedHashMap<>();
    for (FileField field : FileField.values()) {
      values.put(field.key(), field.usual());
    }
    return new FileForm(values, new LinkedHashMap<>());
  }

  /** Whether it can be written as it is. */
  public boolean isGood() {
    return troubles.isEmpty();
  }

  /** The value of a field. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }
}
