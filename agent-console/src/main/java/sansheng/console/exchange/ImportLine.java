package sansheng.console.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sansheng.console.customer.FileField;
import sansheng.console.customer.Numbers;

/**
 * A line of a table as it was understood.
 *
 * @param line in the file, from 1
 * @param fields the columns that the table has, by field; a column that is empty is not there
 * @param numbers in E.164, the best first
 * @param column heading of the column that is wrong; null when nothing is
 * @param why key of a sentence that says what is wrong; empty when nothing is
 */
record ImportLine(
    int line,
    Map<String, String> fields,
    Set<String> numbers,
    @Nullable String column,
    String why) {

  /** Reads it; the first thing that is wrong is what is told. */
  static ImportLine read(
      int line,
      List<String> headings,
      Map<Integer, Column> columns,
      List<String> cells,
      Numbers plan) {
    Map<String, String> fields = new LinkedHashMap<>();
    Set<String> numbers = new LinkedHashSet<>();
    for (Map.Entry<Integer, Column> one : new java.util.TreeMap<>(columns).entrySet()) {
      int at = one.getKey();
      String cell = at < cells.size() ? bare(cells.get(at)) : "";
      if (cell.isEmpty()) {
        continue;
      }
      if (one.getValue().isField()) {
        FileField field = FileField.valueOf(one.getValue().name());
        String value = Spelled.value(field, cell);
        String trouble = trouble(field, value);
        if (!trouble.isEmpty()) {
          return wrong(line, headings.get(at), trouble);
        }
        fields.put(field.key(), value);
      } else {
        var e164 = plan.e164(cell);
        if (e164.isEmpty()) {
          return wrong(line, headings.get(at), "file.trouble.number");
        }
        numbers.add(e164.get());
      }
    }
    if (fields.getOrDefault("name", "").isEmpty()) {
      return wrong(line, heading(headings, columns), "file.trouble.name");
    }
    if (numbers.isEmpty() && !fields.containsKey("code")) {
      return wrong(line, heading(headings, columns), "import.trouble.key");
    }
    return new ImportLine(line, fields, numbers, null, "");
  }

  private static String trouble(FileField field, String value) {
    if (value.length() > field.longest()) {
      return "file.trouble.long";
    }
    if (!field.choices().isEmpty() && !field.choices().contains(value)) {
      return "file.trouble.choice";
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      return "file.trouble.control";
    }
    return field == FileField.OWNER && !value.matches("[0-9]{2,10}") ? "file.trouble.owner" : "";
  }

  // An export writes an apostrophe before what a spreadsheet would take for a formula.
  private static String bare(String cell) {
    return cell.startsWith("'") ? cell.substring(1).strip() : cell.strip();
  }

  private static ImportLine wrong(int line, String heading, String why) {
    return new ImportLine(line, Map.of(), Set.of(), heading, why);
  }

  private static String heading(List<String> headings, Map<Integer, Column> columns) {
    return columns.entrySet().stream()
        .filter(e -> e.getValue() == Column.NAME)
        .map(e -> headings.get(e.getKey()))
        .findFirst()
        .orElse(Column.NAME.key());
  }

  /** The whole file that this line makes of one with these fields. */
  Map<String, String> over(Map<String, String> before) {
    Map<String, String> after = new HashMap<>(before);
    after.putAll(fields);
    return after;
  }

  boolean isGood() {
    return why.isEmpty();
  }
}
