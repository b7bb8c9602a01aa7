package sansheng.console.attribution;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sansheng.console.db.Db;
import sansheng.console.screenpop.Whose;
import sansheng.console.web.Messages;

/**
 * Whose customer a caller is, as the latest ruling or the people who decided otherwise have it. One
 * look at one row a customer: nothing is ruled on while a phone rings.
 */
public final class OwnerNow implements Whose {
  private final Db db;
  private final Messages messages;

  public OwnerNow(Db db, Messages messages) {
    this.db = db;
    this.messages = messages;
  }

  @Override
  public Future<Map<Long, Claim>> now(Set<Long> customers, Instant at) {
    return db.query(
            """
            select w.*, s.name from whose w left join staff s on s.agent = w.owner
             where w.customer = any($1)""",
            Tuple.tuple().addArrayOfLong(customers.toArray(Long[]::new)))
        .map(
            rows -> {
              Map<Long, Claim> claims = new HashMap<>();
              for (Row row : rows) {
                // Where nothing on record decides, the owner in the customer's file is what there
                // is to say.
                if (row.getString("owner") == null && row.getUUID("collision") == null) {
                  continue;
                }
                claims.put(row.getLong("customer"), claim(row));
              }
              return claims;
            });
  }

  private Claim claim(Row row) {
    Map<Locale, String> why = new HashMap<>();
    JsonArray arguments = row.getJsonArray("arguments");
    for (Locale language : Messages.LANGUAGES) {
      why.put(
          language,
          messages.say(
              language,
              "attribution." + row.getString("sentence"),
              arguments.stream().map(String::valueOf).toArray()));
    }
    OffsetDateTime until = row.getOffsetDateTime("until");
    UUID collision = row.getUUID("collision");
    return new Claim(
        row.getString("owner"),
        row.getString("name"),
        why,
        row.getString("owner") == null ? "" : row.getString("rule"),
        until == null ? null : until.toInstant(),
        collision == null ? null : "/collisions/" + collision);
  }
}
