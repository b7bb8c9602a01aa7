package sansheng.console.search;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sansheng.console.customer.Customer;
import sansheng.console.db.Db;

/**
 * Finds customers by what somebody types: first as it stands, then what sounds the same, then what
 * is one slip of the finger away; each only when the one before has found little.
 */
public final class FindStore {
  private static final Duration WITHIN = Duration.ofSeconds(3);
  private static final int EACH_WAY = 60;
  private static final int EACH_SLIP = 30;
  private static final int ENOUGH = 5;
  private static final int LONGEST = 60;

  private final Db db;

  public FindStore(Db db) {
    this.db = db;
  }

  /**
   * Those who may be meant, likeliest first.
   *
   * @param mine work number of who asks: their own customers come before others; null for nobody
   */
  public Future<List<Hit>> find(String typed, @Nullable String mine, int most) {
    String query = typed.substring(0, Math.min(LONGEST, typed.length()));
    String tight = Fold.tight(query);
    if (tight.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    Map<Long, Ranked> found = new LinkedHashMap<>();
    Future<Void> asked =
        tight.matches("[0-9]{1,2}") ? digits(tight, found) : ask(Wanted.of(query), 0, found);
    return asked
        .compose(done -> found.size() < ENOUGH ? ask(Wanted.alike(query), 100, found) : pass())
        .compose(done -> found.isEmpty() ? slips(tight, found) : pass())
        .map(
            done ->
                found.values().stream().sorted(order(mine)).limit(most).map(Ranked::hit).toList());
  }

  private record Ranked(Hit hit, int way) {}

  private static Comparator<Ranked> order(@Nullable String mine) {
    return Comparator.comparingInt((Ranked r) -> r.way() / 10)
        .thenComparing(r -> r.hit().by())
        .thenComparing(r -> mine == null || !mine.equals(r.hit().customer().owner()))
        .thenComparing(r -> r.hit().customer().level())
        .thenComparingInt(r -> r.hit().customer().name().length())
        .thenComparingLong(r -> r.hit().customer().id());
  }

  private static Future<Void> pass() {
    return Future.succeededFuture();
  }

  private Future<Void> ask(List<Wanted> ways, int from, Map<Long, Ranked> found) {
    if (ways.isEmpty()) {
      return pass();
    }
    List<Pattern> patterns = ways.stream().map(Wanted::java).toList();
    StringBuilder sql = new StringBuilder();
    Tuple parameters = Tuple.tuple();
    for (int way = 0; way < ways.size(); way++) {
      int at = 2 * way;
      sql.append(way == 0 ? "" : " union all ")
          .append(
              "select %d as way, * from customer_find_by($%d, $%d, %d)"
                  .formatted(way, at + 1, at + 2, EACH_WAY));
      parameters.addArrayOfInteger(boxed(ways.get(way).grams())).addString(ways.get(way).pattern());
    }
    return db.query(around(sql.toString()), parameters, WITHIN)
        .map(
            rows -> {
              for (Row row : rows) {
                int way = row.getInteger("way");
                Pattern pattern = patterns.get(way);
                keep(
                    row,
                    from + (from == 0 && way == 0 ? 0 : 10 + way),
                    from > 0,
                    line -> pattern.matcher("\n" + line + "\n").find(),
                    found);
              }
              return null;
            });
  }

  private Future<Void> digits(String digits, Map<Long, Ranked> found) {
    // So few digits are in every tenth number: the first rows of the table hold enough of them.
    String sql =
        "select 0 as way, customer_id, text as found from customer_find where text like $1 limit 20";
    return db.query(around(sql), Tuple.of("%\nT%" + digits + "%"), WITHIN)
        .map(
            rows -> {
              for (Row row : rows) {
                keep(row, 10, false, line -> line.startsWith("T") && line.contains(digits), found);
              }
              return null;
            });
  }

  private Future<Void> slips(String tight, Map<Long, Ranked> found) {
    List<List<Integer>> left = Slips.survivors(tight);
    if (left.isEmpty()) {
      return pass();
    }
    StringBuilder sql = new StringBuilder();
    Tuple parameters = Tuple.tuple();
    for (int way = 0; way < left.size(); way++) {
      sql.append(way == 0 ? "" : " union all ")
          .append(
              "select %d as way, * from customer_find_by($%d, '', %d)"
                  .formatted(way, way + 1, EACH_SLIP));
      parameters.addArrayOfInteger(boxed(left.get(way)));
    }
    return db.query(around(sql.toString()), parameters, WITHIN)
        .map(
            rows -> {
              for (Row row : rows) {
                keep(
                    row,
                    200,
                    true,
                    line -> Slips.holds(line.substring(1).replace(" ", ""), tight),
                    found);
              }
              return null;
            });
  }

  private static String around(String inner) {
    return """
        with asked as materialized (%s),
             once as (select customer_id, min(way) as way, min(found) as found from asked group by customer_id)
        select o.way, o.found, c.id, c.name, c.kind, c.level, c.note, c.owner, c.language, n.number
          from once o
         cross join lateral (
               select * from customer c where c.id = o.customer_id and c.merged_into is null limit 1) c
          left join lateral (
               select n.number from customer_number n where n.customer_id = c.id
                order by n.main desc, n.number limit 1) n on true"""
        .formatted(inner);
  }

  private static void keep(
      Row row, int way, boolean alike, Predicate<String> holds, Map<Long, Ranked> found) {
    String line =
        FindText.lines(row.getString("found")).stream().filter(holds).findFirst().orElse("");
    if (line.isEmpty() && way >= 200) {
      return;
    }
    Customer customer = customer(row);
    Hit.By by = line.isEmpty() ? Hit.By.NOTE : by(line.charAt(0), alike);
    boolean named = by == Hit.By.NAME || by == Hit.By.ALIKE || line.isEmpty();
    found.putIfAbsent(
        customer.id(),
        new Ranked(
            new Hit(customer, row.getString("number"), by, named ? "" : line.substring(1)), way));
  }

  private static Hit.By by(char kind, boolean alike) {
    return switch (kind) {
      case FindText.NUMBER -> Hit.By.NUMBER;
      case FindText.SIGN -> Hit.By.SIGN;
      case FindText.NOTE -> Hit.By.NOTE;
      default -> alike ? Hit.By.ALIKE : Hit.By.NAME;
    };
  }

  private static Customer customer(Row row) {
    return new Customer(
        row.getLong("id"),
        row.getString("name"),
        Customer.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Customer.Level.valueOf(row.getString("level")),
        row.getString("note"),
        row.getString("owner"),
        Customer.language(row.getString("language")));
  }

  private static Integer[] boxed(List<Integer> grams) {
    return grams.toArray(Integer[]::new);
  }
}
