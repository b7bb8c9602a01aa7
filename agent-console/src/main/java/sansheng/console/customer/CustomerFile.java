package sansheng.console.customer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer's own fields, as they stand in the file.
 *
 * @param version grows with each change
 * @param fields by name, as {@link FileField} lists them; every field is there, empty when not
 *     known
 * @param ownerName how the owner is called; null for nobody or somebody not known
 * @param mergedInto the file this one has become part of; null for one of its own
 */
public record CustomerFile(
    long id,
    int version,
    Map<String, String> fields,
    @Nullable String ownerName,
    Instant changedAt,
    String changedBy,
    @Nullable Long mergedInto) {
  public CustomerFile {
    fields = Map.copyOf(fields);
  }

  /** A field's value; empty when not known. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** What is different in the other, by field. */
  Map<String, String> differences(Map<String, String> other) {
    Map<String, String> different = new LinkedHashMap<>();
    for (FileField field : FileField.values()) {
      String theirs = other.getOrDefault(field.key(), "");
      if (!field(field.key()).equals(theirs)) {
        different.put(field.key(), theirs);
      }
    }
    return different;
  }
}
