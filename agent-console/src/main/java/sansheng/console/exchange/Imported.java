package sansheng.console.exchange;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import java.util.Set;
import sansheng.console.customer.CustomerFile;
import sansheng.console.customer.FileStore;

/** Writes one line's customer within the transaction of its batch. */
final class Imported {
  private static final String NUMBERS =
      """
      insert into customer_number (customer_id, number, main)
      select $1, n.number,
             n.at = 1 and not exists (select from customer_number k where k.customer_id = $1 and k.main)
        from unnest($2::text[]) with ordinality as n(number, at)
      on conflict (number, customer_id) do nothing""";

  private Imported() {}

  static Future<Long> create(
      SqlConnection on, Map<String, String> values, Set<String> numbers, FileStore.By by) {
    return FileStore.create(on, values, by).compose(id -> numbers(on, id, numbers).map(id));
  }

  static Future<Void> change(
      SqlConnection on,
      CustomerFile before,
      Map<String, String> values,
      Set<String> numbers,
      FileStore.By by) {
    return FileStore.change(on, before, before.version(), values, by)
        .compose(
            written ->
                written
                    ? numbers(on, before.id(), numbers)
                    : Future.failedFuture("customer " + before.id() + " changed meanwhile"));
  }

  private static Future<Void> numbers(SqlConnection on, long id, Set<String> numbers) {
    return numbers.isEmpty()
        ? Future.succeededFuture()
        : on.preparedQuery(NUMBERS)
            .execute(Tuple.of(id).addArrayOfString(numbers.toArray(String[]::new)))
            .mapEmpty();
  }
}
