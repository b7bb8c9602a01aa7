package sansheng.bench.search;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.HdrHistogram.Histogram;
import sansheng.console.db.Database;
import sansheng.console.db.Db;
import sansheng.console.search.FindStore;
import sansheng.console.search.FindWriter;
import sansheng.console.search.Hit;

/**
 * {@code bin/bench search [CUSTOMERS...]}: one search after the other over so many customers, of
 * every kind that people type, against {@code ilike '%...%'} over the same lines with the trigram
 * index that PostgreSQL brings, and without any index.
 */
public final class SearchBench {
  private static final int EACH = 150;
  private static final int BATCH = 1000;
  private static final Duration LONG = Duration.ofMinutes(20);

  private final Db db;
  private final FindStore store;
  private final FindWriter writer;
  private int there;

  private SearchBench(Database database, Vertx vertx) {
    db = database.db();
    store = new FindStore(db);
    writer = new FindWriter(db, vertx);
  }

  /** Prints a table a size. */
  public static void main(String[] arguments) throws IOException {
    int[] sizes =
        arguments.length == 0
            ? new int[] {10_000, 100_000, 1_000_000}
            : Arrays.stream(arguments).mapToInt(Integer::parseInt).sorted().toArray();
    Vertx vertx = Vertx.vertx();
    Path data = Files.createTempDirectory("sansheng-bench-");
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "sansheng");
    try (Database database = Database.embedded(data, cache, 0, vertx, new SimpleMeterRegistry())) {
      SearchBench bench = new SearchBench(database, vertx);
      for (int size : sizes) {
        bench.grow(size);
        bench.measure(size);
      }
    } finally {
      vertx.close().await();
    }
    System.exit(0);
  }

  private void grow(int size) {
    long began = System.nanoTime();
    run("drop index customer_find_grams");
    run("drop index if exists customer_find_trigrams");
    while (there < size) {
      int upTo = Math.min(size, there + BATCH);
      insert(there, upTo);
      there = upTo;
    }
    while (writer.write().await() > 0) {
      // One batch after the other until none is due.
    }
    long written = System.nanoTime();
    run(
        "create index customer_find_grams on customer_find using gin (grams) with (fastupdate = off)");
    run("create index customer_find_trigrams on customer_find using gin (text gin_trgm_ops)");
    run("vacuum (analyze) customer_find");
    run("analyze");
    System.out.printf(
        "%n%,d customers: written in %d s, indexed in %d s; text %s, index %s, trigram index %s%n",
        size,
        Duration.ofNanos(written - began).toSeconds(),
        Duration.ofNanos(System.nanoTime() - written).toSeconds(),
        size("pg_table_size('customer_find')"),
        size("pg_relation_size('customer_find_grams')"),
        size("pg_relation_size('customer_find_trigrams')"));
  }

  private void insert(int from, int upTo) {
    List<Town.Citizen> people = new ArrayList<>();
    for (int i = from; i < upTo; i++) {
      people.add(Town.citizen(i));
    }
    db.query(
            """
            with d as (
              select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
                with ordinality as d(name, number, sales, plate, note, at)),
            made as (
              insert into customer (id, name, note) overriding system value
              select $6 + at, name, note from d returning id),
            numbered as (insert into customer_number select $6 + at, number, '', true from d),
            ordered as (
              insert into customer_order (customer_id, number, stage, placed_on)
              select $6 + at, sales, 'placed', date '2026-01-01' from d where sales <> '')
            insert into customer_plate (customer_id, plate)
            select $6 + at, plate from d where plate <> ''""",
            Tuple.tuple()
                .addArrayOfString(people.stream().map(Town.Citizen::name).toArray(String[]::new))
                .addArrayOfString(people.stream().map(Town.Citizen::number).toArray(String[]::new))
                .addArrayOfString(people.stream().map(Town.Citizen::order).toArray(String[]::new))
                .addArrayOfString(people.stream().map(Town.Citizen::plate).toArray(String[]::new))
                .addArrayOfString(people.stream().map(Town.Citizen::note).toArray(String[]::new))
                .addLong((long) from),
            LONG)
        .await();
  }

  private void measure(int size) {
    Histogram all = new Histogram(3);
    System.out.printf(
        "%-22s %8s %8s %8s %8s   %-10s %10s %10s%n",
        "typed", "p50 ms", "p95", "p99", "max", "found", "trigrams", "no index");
    for (Map.Entry<String, List<Typed>> kind : kinds(size).entrySet()) {
      Histogram took = new Histogram(3);
      int found = 0;
      for (Typed typed : kind.getValue().subList(0, 15)) {
        store.find(typed.text(), null, 20).await();
      }
      for (Typed typed : kind.getValue()) {
        long began = System.nanoTime();
        List<Hit> hits = store.find(typed.text(), null, 20).await();
        long nanos = System.nanoTime() - began;
        took.recordValue(nanos / 1000);
        all.recordValue(nanos / 1000);
        found += hits.stream().anyMatch(hit -> hit.customer().id() == typed.customer()) ? 1 : 0;
      }
      System.out.printf(
          "%-22s %8.1f %8.1f %8.1f %8.1f   %3d of %3d %10.1f %10.1f%n",
          kind.getKey(),
          took.getValueAtPercentile(50) / 1000.0,
          took.getValueAtPercentile(95) / 1000.0,
          took.getValueAtPercentile(99) / 1000.0,
          took.getMaxValue() / 1000.0,
          found,
          kind.getValue().size(),
          plain(kind.getValue(), "on"),
          plain(kind.getValue(), "off"));
    }
    System.out.printf(
        "%-22s %8.1f %8.1f %8.1f %8.1f   of %d searches%n",
        "all",
        all.getValueAtPercentile(50) / 1000.0,
        all.getValueAtPercentile(95) / 1000.0,
        all.getValueAtPercentile(99) / 1000.0,
        all.getMaxValue() / 1000.0,
        all.getTotalCount());
  }

  /** The median of five, in milliseconds. */
  private double plain(List<Typed> typed, String index) {
    List<Double> took = new ArrayList<>();
    for (Typed one : typed.subList(0, 5)) {
      long began = System.nanoTime();
      db.inTransaction(
              connection ->
                  connection
                      .query("set local enable_bitmapscan = " + index)
                      .execute()
                      .compose(
                          set ->
                              connection
                                  .preparedQuery(
                                      "select customer_id from customer_find where text ilike $1 limit 20")
                                  .execute(Tuple.of("%" + one.text() + "%"))))
          .await();
      took.add((System.nanoTime() - began) / 1e6);
    }
    took.sort(null);
    return took.get(2);
  }

  private record Typed(String text, long customer) {}

  private static Map<String, List<Typed>> kinds(int size) {
    Map<String, List<Typed>> kinds = new LinkedHashMap<>();
    SplittableRandom random = new SplittableRandom(7);
    int tried = 0;
    while (tried < EACH * 12 && kinds.values().stream().mapToInt(List::size).sum() < EACH * 15) {
      int at = random.nextInt(size);
      Town.Citizen who = Town.citizen(at);
      tried++;
      add(kinds, "name", who.name(), at);
      add(kinds, "part of a name", who.name().substring(1), at);
      add(kinds, "one character", who.name().substring(0, 1), at);
      add(kinds, "initials", initials(who.name()), at);
      add(kinds, "one letter", initials(who.name()).substring(0, 1), at);
      add(kinds, "two letters", initials(who.name()).substring(0, 2), at);
      add(kinds, "pinyin", pinyin(who.name()), at);
      add(kinds, "pinyin begun", begun(pinyin(who.name()), 2), at);
      add(kinds, "pinyin with a slip", slip(pinyin(who.name())), at);
      add(kinds, "number", who.number().substring(3), at);
      add(kinds, "last four digits", who.number().substring(10), at);
      add(kinds, "six digits inside", who.number().substring(6, 12), at);
      add(kinds, "first three digits", who.number().substring(3, 6), at);
      add(kinds, "number with a slip", slip(who.number().substring(3)), at);
      if (!who.order().isEmpty()) {
        add(kinds, "order", who.order(), at);
      }
      if (!who.plate().isEmpty()) {
        add(kinds, "part of a plate", who.plate().substring(1), at);
      }
      if (who.note().length() > 6) {
        add(kinds, "word of a note", who.note().substring(0, 4), at);
      }
    }
    return kinds;
  }

  private static void add(Map<String, List<Typed>> kinds, String kind, String text, int at) {
    List<Typed> all = kinds.computeIfAbsent(kind, k -> new ArrayList<>());
    if (all.size() < EACH && !text.isBlank()) {
      all.add(new Typed(text, at + 1L));
    }
  }

  private static String begun(String text, int less) {
    return text.substring(0, Math.max(2, text.length() - less));
  }

  private static String slip(String text) {
    int at = text.length() / 2;
    return text.length() < 4
        ? text
        : text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
  }

  private static String initials(String name) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char at = name.charAt(i);
      letters.append(PinyinHelper.toHanyuPinyinStringArray(at)[0].charAt(0));
    }
    return letters.toString();
  }

  private static String pinyin(String name) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char at = name.charAt(i);
      letters.append(
          PinyinHelper.toHanyuPinyinStringArray(at)[0].replace("u:", "v").replaceAll("[0-9]", ""));
    }
    return letters.toString();
  }

  private void run(String sql) {
    db.query(sql, Tuple.tuple(), LONG).await();
  }

  private String size(String of) {
    return db.query("select pg_size_pretty(" + of + ") as size")
        .await()
        .iterator()
        .next()
        .getString("size");
  }
}
