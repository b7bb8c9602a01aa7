package sansheng.console.exchange;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import sansheng.console.db.Db;

/** Reads customers for an export, a page at a time. */
public final class ExportStore {
  private static final int PAGE = 1000;

  private final Db db;

  public ExportStore(Db db) {
    this.db = db;
  }

  /**
   * Writes all of an agent's customers, or all there are when the owner is empty.
   *
   * @param language of the headings
   */
  void write(String owner, Locale language, CustomerSheet sheet) throws IOException {
    sheet.line(Arrays.stream(Column.values()).map(column -> column.heading(language)).toList());
    long last = 0;
    while (last >= 0) {
      RowSet<Row> rows =
          db.query(
                  """
                  select c.id, c.code, c.name, c.kind, c.level, c.class, c.owner, c.language, c.prefers,
                         c.sector, c.parent_body, c.address, c.note, c.warning, c.credit_note,
                         array(select n.number from customer_number n where n.customer_id = c.id
                                order by n.main desc, n.id limit 2) as numbers
                    from customer c
                   where c.id > $1 and c.merged_into is null and ($2 = '' or c.owner = $2)
                   order by c.id limit $3""",
                  Tuple.of(last, owner, PAGE))
              .await();
      last = rows.size() < PAGE ? -1 : last;
      for (Row row : rows) {
        sheet.line(cells(row));
        last = last < 0 ? last : row.getLong("id");
      }
    }
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    String[] numbers = row.getArrayOfStrings("numbers");
    for (Column column : Column.values()) {
      String value =
          switch (column) {
            case NUMBER -> numbers.length > 0 ? numbers[0] : "";
            case NUMBER2 -> numbers.length > 1 ? numbers[1] : "";
            default -> row.getString(column.key());
          };
      cells.add(value == null ? "" : value);
    }
    return cells;
  }
}
