package sansheng.console.prompter;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import sansheng.console.callscript.ScriptLine;
import sansheng.console.db.Beside;
import sansheng.console.db.Db;

/** What was shown and ticked, in the database. */
public final class SheetStore {
  private static final String WRITE = Beside.text(SheetStore.class, "write.sql");

  private final Db db;

  public SheetStore(Db db) {
    this.db = db;
  }

  /**
   * Writes states of different sheets; writing the same again changes nothing. A tick that was
   * written before and is not on the sheet any more is marked as taken back.
   *
   * @param states each as {@link #row} made it
   */
  Future<Void> write(JsonArray states) {
    JsonArray rows = new JsonArray();
    for (Object each : states) {
      JsonObject state = (JsonObject) each;
      for (Object shown : state.getJsonArray("shown")) {
        rows.add(
            ((JsonObject) shown)
                .copy()
                .put("call", state.getString("call"))
                .put("agent", state.getString("agent"))
                .put("seen", state.getString("at")));
      }
    }
    return rows.isEmpty() ? Future.succeededFuture() : db.query(WRITE, Tuple.of(rows)).mapEmpty();
  }

  /**
   * A sheet as it waits in the spool.
   *
   * @param at when it became so
   */
  static JsonObject row(Sheet sheet, Instant at) {
    JsonArray shown = new JsonArray();
    sheet.shown().forEach(s -> shown.add(json(s)));
    return new JsonObject()
        .put("call", sheet.call().toString())
        .put("agent", sheet.agent())
        .put("at", at.toString())
        .put("shown", shown);
  }

  /** The sheets of calls that are not over, as they were written down last. */
  Future<List<Sheet>> open() {
    return db.query(
            """
            select id from calls c
             where ended_at is null
               and exists (select 1 from script_shown s where s.call_id = c.id)""")
        .compose(
            calls -> {
              List<Future<List<Sheet>>> all = new ArrayList<>();
              calls.forEach(row -> all.add(of(row.getUUID("id"))));
              return Future.all(all)
                  .map(done -> all.stream().flatMap(f -> f.result().stream()).toList());
            });
  }

  /** All sheets of a call, each agent's own, in the order of their first words. */
  public Future<List<Sheet>> of(UUID call) {
    return db.query(
            """
            select s.*,
                   (select jsonb_object_agg(d.step, to_char(d.said_at at time zone 'UTC',
                             'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                      from script_said d where d.shown_id = s.id and d.taken_back_at is null) as said
              from script_shown s where s.call_id = $1 order by s.shown_at, s.id""",
            Tuple.of(call))
        .map(
            rows -> {
              Map<String, Sheet> byAgent = new LinkedHashMap<>();
              for (Row row : rows) {
                byAgent.compute(
                    row.getString("agent"),
                    (agent, sheet) ->
                        (sheet == null ? Sheet.empty(call, agent) : sheet).with(shown(row)));
              }
              return List.copyOf(byAgent.values());
            });
  }

  /** What was promised in a call, oldest first. */
  Future<List<MadePromise>> promises(UUID call) {
    return db.query(
            "select * from script_promise where call_id = $1 order by made_at, id", Tuple.of(call))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new MadePromise(
                                row.getUUID("id"),
                                row.getString("agent"),
                                row.getString("script"),
                                row.getOffsetDateTime("made_at").toInstant(),
                                row.getOffsetDateTime("due_at").toInstant()))
                    .toList());
  }

  private static JsonObject json(Shown shown) {
    JsonArray lines = new JsonArray();
    shown
        .lines()
        .forEach(
            l ->
                lines.add(
                    new JsonObject()
                        .put("step", l.step())
                        .put("kind", l.kind().name())
                        .put("text", l.text())));
    JsonObject said = new JsonObject();
    shown.said().forEach((step, at) -> said.put(step, at.toString()));
    return new JsonObject()
        .put("id", shown.id().toString())
        .put("script", shown.script())
        .put("language", shown.language())
        .put("version", shown.version())
        .put("title", shown.title())
        .put("at", shown.at().toString())
        .put("how", shown.how().name().toLowerCase(Locale.ROOT))
        .put("lines", lines)
        .put("said", said);
  }

  private static Shown shown(Row row) {
    List<Line> lines = new ArrayList<>();
    for (Object line : row.getJsonArray("lines")) {
      JsonObject json = (JsonObject) line;
      lines.add(
          new Line(
              json.getString("step"),
              ScriptLine.Kind.valueOf(json.getString("kind")),
              json.getString("text")));
    }
    Map<String, Instant> said = new LinkedHashMap<>();
    JsonObject ticks = row.getJsonObject("said");
    if (ticks != null) {
      ticks.forEach(
          t -> said.put(t.getKey(), OffsetDateTime.parse((String) t.getValue()).toInstant()));
    }
    return new Shown(
        row.getUUID("id"),
        row.getString("script"),
        row.getString("language"),
        row.getInteger("version"),
        row.getString("title"),
        row.getOffsetDateTime("shown_at").toInstant(),
        Shown.How.valueOf(row.getString("how").toUpperCase(Locale.ROOT)),
        lines,
        said);
  }
}
