package sansheng.cti.recovery;

import java.util.ArrayList;
import java.util.List;

/** The fields of one line of comma separated values in which every field stands in quotes. */
final class CsvFields {
  private CsvFields() {}

  /** Reads what it can; a line that was torn gives fewer fields. */
  static List<String> of(String line) {
    List<String> fields = new ArrayList<>(16);
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean escaped = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (escaped) {
          field.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
