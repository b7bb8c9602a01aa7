package sansheng.console.clock;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import sansheng.console.db.Db;

/** What the clocks' pages show. Methods wait for the database. */
public final class ClockReader {
  private final Db db;
  private final PolicyStore policies;

  public ClockReader(Db db, PolicyStore policies) {
    this.db = db;
    this.policies = policies;
  }

  /**
   * An open clock.
   *
   * @param aboutId the number of its subject
   */
  public record Open(
      UUID id,
      String policy,
      String aboutKind,
      String aboutId,
      Instant beganAt,
      Instant dueAt,
      boolean breached) {}

  /**
   * A warning or breach, or a promise kept.
   *
   * @param late whether it was found after a stop
   */
  public record News(
      String policy,
      String aboutKind,
      String aboutId,
      String kind,
      Instant at,
      boolean late,
      boolean withdrawn) {}

  /** The open clocks that are due first. */
  List<Open> open(int most) {
    return db
        .query(
            "select id, policy, about_kind, about_id, began_at, due_at, state from clock"
                + " where ended_at is null order by due_at limit "
                + most)
        .await()
        .stream()
        .map(
            row ->
                new Open(
                    row.getUUID("id"),
                    row.getString("policy"),
                    row.getString("about_kind"),
                    row.getString("about_id"),
                    ClockRow.instant(row, "began_at"),
                    ClockRow.instant(row, "due_at"),
                    row.getString("state").equals("breached")))
        .toList();
  }

  /** What was found last, newest first. */
  List<News> news(int most) {
    return db
        .query(
            """
            select c.policy, c.about_kind, c.about_id, f.kind, f.at, f.found_late,
                   f.withdrawn_at is not null as withdrawn
              from clock_finding f join clock c on c.id = f.clock
             order by f.found_at desc, f.at desc limit\s"""
                + most)
        .await()
        .stream()
        .map(ClockReader::news)
        .toList();
  }

  private static News news(Row row) {
    return new News(
        row.getString("policy"),
        row.getString("about_kind"),
        row.getString("about_id"),
        row.getString("kind"),
        ClockRow.instant(row, "at"),
        row.getBoolean("found_late"),
        row.getBoolean("withdrawn"));
  }

  /** What the policies are called in a language, by id. */
  public Map<String, String> names(String language) {
    Map<String, String> names = new TreeMap<>();
    for (PolicyVersion version : policies.current().await()) {
      names.put(version.policy().id(), version.policy().name(language));
    }
    return names;
  }
}
