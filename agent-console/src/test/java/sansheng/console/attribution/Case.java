package sansheng.console.attribution;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A case in the making, in the API's own words. Agents 1001 and 1002, party p unless said. */
final class Case {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final JsonObject json;

  Case(String at) {
    json =
        new JsonObject()
            .put("at", time(at))
            .put("party", "p")
            .put("registrations", new JsonArray())
            .put("followUps", new JsonArray())
            .put("links", new JsonArray())
            .put("ties", new JsonArray());
  }

  /** {@code 2026-03-01 09:00} at the site. */
  static String time(String local) {
    return ZonedDateTime.of(java.time.LocalDateTime.parse(local.replace(' ', 'T')), ZONE)
        .toOffsetDateTime()
        .toString();
  }

  static Instant instant(String local) {
    return ZonedDateTime.parse(time(local)).toInstant();
  }

  Case registration(String id, String agent, String party, String at, @Nullable Object... more) {
    JsonObject registration =
        new JsonObject()
            .put("id", id)
            .put("agent", agent)
            .put("party", party)
            .put("at", time(at))
            .put("channel", "incomingCall")
            .put(
                "filled",
                new JsonArray()
                    .add("name")
                    .add("contact")
                    .add("source")
                    .add("product")
                    .add("intent"));
    for (int i = 0; i < more.length; i += 2) {
      registration.put(String.valueOf(more[i]), more[i + 1]);
    }
    json.getJsonArray("registrations").add(registration);
    return this;
  }

  Case followUp(String id, String agent, String party, String at) {
    json.getJsonArray("followUps")
        .add(
            new JsonObject()
                .put("id", id)
                .put("agent", agent)
                .put("party", party)
                .put("at", time(at)));
    return this;
  }

  Case link(String a, String b, String kind) {
    json.getJsonArray("links").add(new JsonObject().put("a", a).put("b", b).put("kind", kind));
    return this;
  }

  Case tie(String agent, String party, String kind) {
    json.getJsonArray("ties")
        .add(new JsonObject().put("agent", agent).put("party", party).put("kind", kind));
    return this;
  }

  Case deal(String agent, String at, String kind) {
    json.put("deal", new JsonObject().put("agent", agent).put("at", time(at)).put("kind", kind));
    return this;
  }

  Case discovered(String at) {
    json.put("discoveredAt", time(at));
    return this;
  }

  Case with(String name, Object value) {
    json.put(name, value);
    return this;
  }

  /** Circumstances of the visit, names and values in turn. */
  Case visit(Object... pairs) {
    JsonObject visit = new JsonObject();
    for (int i = 0; i < pairs.length; i += 2) {
      visit.put((String) pairs[i], pairs[i + 1]);
    }
    return with("visit", visit);
  }

  Facts facts() {
    return FactsJson.read(json, ZONE);
  }

  JsonObject json() {
    return json;
  }
}
