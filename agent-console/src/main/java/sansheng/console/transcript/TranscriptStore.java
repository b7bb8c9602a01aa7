package sansheng.console.transcript;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sansheng.console.db.Db;

/** The transcripts' tables. */
public final class TranscriptStore {
  private static final String FOUND =
      """
      insert into phrase_found (call_id, source, transcript, agent, at, start_at, end_at, text,
                                category, severity, instead, phrase, cue, said_ms)
      select $1, 'transcript', $2, x.agent, $3, x.start_at, x.end_at, x.text, x.category,
             x.severity, x.instead, x.phrase, x.cue, x.said_ms
        from jsonb_to_recordset($4) as x(agent text, start_at int, end_at int, text text,
             category text, severity text, instead text, phrase text, cue int, said_ms bigint)
       order by x.cue, x.start_at""";

  private final Db db;

  /** Reads and writes through this. */
  public TranscriptStore(Db db) {
    this.db = db;
  }

  private record Place(String source, int cue) {}

  /** All transcripts of a call, each with its lines in the order of their times. */
  public Future<List<Kept>> of(UUID call) {
    return found(call)
        .compose(
            found ->
                lines(call, found)
                    .compose(
                        lines ->
                            db.query(
                                    """
                                    select source, language, changed_at, changed_by
                                      from call_transcript where call_id = $1 order by source""",
                                    Tuple.of(call))
                                .map(rows -> rows.stream().map(row -> kept(row, lines)).toList())));
  }

  private Future<Map<Place, List<Kept.Spoken>>> found(UUID call) {
    return db.query(
            "select * from phrase_found where call_id = $1 and source = 'transcript' order by id",
            Tuple.of(call))
        .map(
            rows -> {
              Map<Place, List<Kept.Spoken>> found = new HashMap<>();
              for (Row row : rows) {
                found
                    .computeIfAbsent(
                        new Place(row.getString("transcript"), row.getInteger("cue")),
                        place -> new ArrayList<>(1))
                    .add(spoken(row));
              }
              return found;
            });
  }

  private Future<Map<String, List<Kept.Line>>> lines(
      UUID call, Map<Place, List<Kept.Spoken>> found) {
    return db.query(
            "select * from transcript_cue where call_id = $1 order by source, from_ms, cue",
            Tuple.of(call))
        .map(
            rows -> {
              Map<String, List<Kept.Line>> lines = new HashMap<>();
              for (Row row : rows) {
                String source = row.getString("source");
                int cue = row.getInteger("cue");
                lines
                    .computeIfAbsent(source, s -> new ArrayList<>())
                    .add(
                        new Kept.Line(
                            cue,
                            segment(row),
                            found.getOrDefault(new Place(source, cue), List.of())));
              }
              return lines;
            });
  }

  /** Keeps a transcript instead of the one the call had from the same source. */
  Future<Void> replace(
      UUID call, Source source, String language, List<Kept.Line> lines, String who, Instant now) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    JsonArray cues = new JsonArray();
    lines.forEach(line -> cues.add(cue(line)));
    return db.inTransaction(
        connection ->
            connection
                .preparedQuery(
                    """
                    insert into call_transcript (call_id, source, language, changed_at, changed_by)
                    values ($1, $2, $3, $4, $5)
                    on conflict (call_id, source) do update set language = excluded.language,
                      changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .execute(Tuple.of(call, source.spelled(), language, at, who))
                .compose(
                    kept ->
                        connection
                            .preparedQuery(
                                "delete from phrase_found where call_id = $1 and transcript = $2")
                            .execute(Tuple.of(call, source.spelled())))
                .compose(
                    emptied ->
                        connection
                            .preparedQuery(
                                "delete from transcript_cue where call_id = $1 and source = $2")
                            .execute(Tuple.of(call, source.spelled())))
                .compose(
                    emptied ->
                        connection
                            .preparedQuery(
                                """
                                insert into transcript_cue
                                  (call_id, source, cue, speaker, from_ms, to_ms, text)
                                select $1, $2, x.cue, x.speaker, x.from_ms, x.to_ms, x.text
                                  from jsonb_to_recordset($3) as x(cue int, speaker text,
                                       from_ms bigint, to_ms bigint, text text)""")
                            .execute(Tuple.of(call, source.spelled(), cues)))
                .compose(written -> spoken(connection, call, source, lines, at)));
  }

  /**
   * Adds what was just said to the live transcript.
   *
   * @return the number of its line; empty when the transcript is full
   */
  Future<Optional<Integer>> append(
      UUID call, String language, Segment said, List<Kept.Spoken> found, String who, Instant now) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    String live = Source.LIVE.spelled();
    return db.inTransaction(
        connection ->
            connection
                // Its row is locked by this: two who hear one call do not take one number.
                .preparedQuery(
                    """
                    insert into call_transcript (call_id, source, language, changed_at, changed_by)
                    values ($1, $2, $3, $4, $5)
                    on conflict (call_id, source) do update set language = excluded.language,
                      changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .execute(Tuple.of(call, live, language, at, who))
                .compose(
                    locked ->
                        connection
                            .preparedQuery(
                                """
                                insert into transcript_cue
                                  (call_id, source, cue, speaker, from_ms, to_ms, text)
                                select $1, $2, coalesce(max(cue) + 1, 0), $3, $4, $5, $6
                                  from transcript_cue where call_id = $1 and source = $2
                                having coalesce(max(cue) + 1, 0) < $7
                                returning cue""")
                            .execute(
                                Tuple.of(call, live, said.speaker().spelled())
                                    .addLong(said.from().toMillis())
                                    .addLong(said.to().toMillis())
                                    .addString(said.text())
                                    .addInteger(Transcript.MOST_SEGMENTS)))
                .compose(
                    rows -> {
                      if (rows.size() == 0) {
                        return Future.succeededFuture(Optional.<Integer>empty());
                      }
                      int cue = rows.iterator().next().getInteger(0);
                      return spoken(
                              connection,
                              call,
                              Source.LIVE,
                              List.of(new Kept.Line(cue, said, found)),
                              at)
                          .map(Optional.of(cue));
                    }));
  }

  private static Future<Void> spoken(
      SqlConnection connection,
      UUID call,
      Source source,
      List<Kept.Line> lines,
      OffsetDateTime at) {
    JsonArray all = new JsonArray();
    for (Kept.Line line : lines) {
      line.found().forEach(found -> all.add(found(line, found)));
    }
    return all.isEmpty()
        ? Future.succeededFuture()
        : connection
            .preparedQuery(FOUND)
            .execute(Tuple.of(call, source.spelled(), at, all))
            .mapEmpty();
  }

  private static JsonObject cue(Kept.Line line) {
    return new JsonObject()
        .put("cue", line.cue())
        .put("speaker", line.segment().speaker().spelled())
        .put("from_ms", line.segment().from().toMillis())
        .put("to_ms", line.segment().to().toMillis())
        .put("text", line.segment().text());
  }

  private static JsonObject found(Kept.Line line, Kept.Spoken found) {
    return new JsonObject()
        .put("cue", line.cue())
        .put("said_ms", line.segment().from().toMillis())
        .put("agent", found.agent())
        .put("start_at", found.start())
        .put("end_at", found.end())
        .put("text", found.text())
        .put("category", found.category())
        .put("severity", found.severity())
        .put("instead", found.instead())
        .put("phrase", found.phrase());
  }

  private static Kept kept(Row row, Map<String, List<Kept.Line>> lines) {
    String source = row.getString("source");
    return new Kept(
        Source.of(source),
        row.getString("language"),
        row.getOffsetDateTime("changed_at").toInstant(),
        row.getString("changed_by"),
        lines.getOrDefault(source, List.of()));
  }

  private static Segment segment(Row row) {
    return new Segment(
        Speaker.find(row.getString("speaker")).orElseThrow(),
        Duration.ofMillis(row.getLong("from_ms")),
        Duration.ofMillis(row.getLong("to_ms")),
        row.getString("text"));
  }

  private static Kept.Spoken spoken(Row row) {
    return new Kept.Spoken(
        row.getString("agent"),
        row.getInteger("start_at"),
        row.getInteger("end_at"),
        row.getString("text"),
        row.getString("category"),
        row.getString("severity"),
        row.getString("instead"),
        row.getString("phrase"));
  }
}
