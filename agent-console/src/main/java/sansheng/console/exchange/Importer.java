package sansheng.console.exchange;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sansheng.console.customer.CustomerFile;
import sansheng.console.customer.FileField;
import sansheng.console.customer.FileStore;
import sansheng.console.db.Beside;
import sansheng.console.db.Db;

/**
 * Judges the lines of a table against the customers that are there, and writes them. A line is
 * about the customer with its code, else about the one who has its number and its name; a customer
 * who is found and has all of it already stays as they are, so that a file taken twice changes
 * nothing.
 */
final class Importer {
  private static final String KNOWN = Beside.text(Importer.class, "known.sql");

  private final Db db;

  Importer(Db db) {
    this.db = db;
  }

  /** What becomes of a line. */
  enum What {
    MADE,
    CHANGED,
    SAME,
    REFUSED
  }

  /** A line and what becomes of it; detail says which fields change, or why it is refused. */
  record Outcome(ImportLine line, What what, String column, String detail) {}

  /** A customer who is there, with their numbers. */
  private record Known(CustomerFile file, Set<String> numbers) {}

  /**
   * Judges some lines.
   *
   * @param write whether to do it, too; all of these lines or, when the database fails, none
   */
  Future<List<Outcome>> judge(List<ImportLine> lines, boolean write, FileStore.By by) {
    return db.inTransaction(
        connection ->
            connection
                .preparedQuery(KNOWN)
                .execute(keys(lines))
                .compose(
                    rows -> {
                      Map<String, Known> byKey = new HashMap<>();
                      rows.forEach(row -> put(byKey, known(row.getJsonObject("file"))));
                      return one(connection, lines, 0, byKey, write, by, new ArrayList<>());
                    }));
  }

  private static Tuple keys(List<ImportLine> lines) {
    Set<String> codes = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    for (ImportLine line : lines) {
      numbers.addAll(line.numbers());
      if (line.fields().containsKey("code")) {
        codes.add(line.fields().get("code"));
      }
    }
    return Tuple.tuple()
        .addArrayOfString(codes.toArray(String[]::new))
        .addArrayOfString(numbers.toArray(String[]::new));
  }

  private Future<List<Outcome>> one(
      SqlConnection on,
      List<ImportLine> lines,
      int at,
      Map<String, Known> known,
      boolean write,
      FileStore.By by,
      List<Outcome> so) {
    // In a loop where nothing is to be waited for: a thousand lines must not nest a thousand deep.
    int next = at;
    while (next < lines.size()) {
      ImportLine line = lines.get(next);
      next++;
      int then = next;
      Future<Outcome> done = judge(on, line, known, write, by);
      if (!done.isComplete()) {
        return done.compose(
            outcome -> {
              so.add(outcome);
              return one(on, lines, then, known, write, by, so);
            });
      }
      if (done.failed()) {
        return Future.failedFuture(done.cause());
      }
      so.add(done.result());
    }
    return Future.succeededFuture(so);
  }

  private static Future<Outcome> judge(
      SqlConnection on, ImportLine line, Map<String, Known> known, boolean write, FileStore.By by) {
    if (!line.isGood()) {
      String column = line.column() == null ? "" : line.column();
      return Future.succeededFuture(new Outcome(line, What.REFUSED, column, line.why()));
    }
    Known there = find(line, known);
    if (there == null) {
      Map<String, String> usual = new HashMap<>();
      for (FileField field : FileField.values()) {
        usual.put(field.key(), field.usual());
      }
      Map<String, String> values = line.over(usual);
      Outcome outcome = new Outcome(line, What.MADE, "", "");
      if (!write) {
        put(known, new Known(file(0, 1, values), line.numbers()));
        return Future.succeededFuture(outcome);
      }
      return Imported.create(on, values, line.numbers(), by)
          .map(
              id -> {
                put(known, new Known(file(id, 1, values), line.numbers()));
                return outcome;
              });
    }
    Map<String, String> after = line.over(there.file().fields());
    Set<String> fresh = new HashSet<>(line.numbers());
    fresh.removeAll(there.numbers());
    List<String> different = new ArrayList<>();
    for (FileField field : FileField.values()) {
      if (!there.file().field(field.key()).equals(after.get(field.key()))) {
        different.add(field.key());
      }
    }
    if (different.isEmpty() && fresh.isEmpty()) {
      return Future.succeededFuture(new Outcome(line, What.SAME, "", ""));
    }
    if (!fresh.isEmpty()) {
      different.add("numbers");
    }
    Outcome outcome = new Outcome(line, What.CHANGED, "", String.join(" ", different));
    Set<String> all = new HashSet<>(there.numbers());
    all.addAll(fresh);
    Known now = new Known(file(there.file().id(), there.file().version() + 1, after), all);
    if (!write) {
      put(known, now);
      return Future.succeededFuture(outcome);
    }
    return Imported.change(on, there.file(), after, fresh, by)
        .map(
            written -> {
              put(known, now);
              return outcome;
            });
  }

  private static @Nullable Known find(ImportLine line, Map<String, Known> known) {
    String code = line.fields().get("code");
    if (code != null) {
      Known byCode = known.get("code " + code);
      if (byCode != null) {
        return byCode;
      }
    }
    for (String number : line.numbers()) {
      Known byNumber = known.get(number + " " + line.fields().get("name"));
      if (byNumber != null && (code == null || byNumber.file().field("code").isEmpty())) {
        return byNumber;
      }
    }
    return null;
  }

  private static void put(Map<String, Known> byKey, Known one) {
    if (!one.file().field("code").isEmpty()) {
      byKey.put("code " + one.file().field("code"), one);
    }
    one.numbers().forEach(number -> byKey.put(number + " " + one.file().field("name"), one));
  }

  private static Known known(JsonObject row) {
    Map<String, String> values = new HashMap<>();
    for (FileField field : FileField.values()) {
      String value = row.getString(field.key());
      values.put(field.key(), value == null ? "" : value);
    }
    Set<String> numbers = new HashSet<>();
    row.getJsonArray("numbers").forEach(number -> numbers.add(String.valueOf(number)));
    return new Known(file(row.getLong("id"), row.getInteger("version"), values), numbers);
  }

  private static CustomerFile file(long id, int version, Map<String, String> values) {
    return new CustomerFile(id, version, values, null, java.time.Instant.EPOCH, "", null);
  }
}
