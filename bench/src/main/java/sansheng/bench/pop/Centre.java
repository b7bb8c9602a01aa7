package sansheng.bench.pop;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sansheng.console.Settings;
import sansheng.console.db.Database;

/** The folder of a demonstration centre whose PBX is played. */
final class Centre {
  static final String LOGIN = "wang.fang";
  static final String PASSWORD = "three-rings";
  private static final int CHUNK = 20_000;

  private final Path folder;

  Centre(Path folder) {
    this.folder = folder;
  }

  /** The environment of a console here. */
  Map<String, String> environment(int port, int amiPort) {
    return Map.of(
        "SANSHENG_DEMO",
        "yes",
        "SANSHENG_PORT",
        Integer.toString(port),
        "SANSHENG_ROUTE",
        "127.0.0.1:0",
        "SANSHENG_DATA",
        folder.toString(),
        "SANSHENG_AMI_PORT",
        Integer.toString(amiPort),
        "SANSHENG_AMI_SECRET",
        "played",
        "SANSHENG_SYSTEM_NAME",
        Ami.SYSTEM,
        "SANSHENG_PHONE_SOCKET",
        "ws://127.0.0.1:1/ws");
  }

  Settings settings(int amiPort) {
    return Settings.from(environment(0, amiPort));
  }

  /** Customers 0 to many-1, each with the number that {@link #numberOf} says. */
  void fill(Vertx vertx, int many) {
    try (Database database = Database.running(null, folder, vertx, new SimpleMeterRegistry())) {
      for (int from = 0; from < many; from += CHUNK) {
        database
            .db()
            .query(
                """
                with c as (
                  insert into customer (name, level)
                  select '客户' || g, 'B' from generate_series($1::int, $2::int) g
                  returning id, substr(name, 3) as nth)
                insert into customer_number (customer_id, number, label, main)
                select id, '+86139' || lpad(nth, 8, '0'), '手机', true from c""",
                Tuple.of(from, Math.min(from + CHUNK, many) - 1))
            .toCompletionStage()
            .toCompletableFuture()
            .join();
      }
    }
  }

  /** As the trunk tells it. */
  static String numberOf(int customer) {
    return "139%08d".formatted(customer);
  }

  /** Freezes PostgreSQL, or lets it go on: the harder case, as a dead one refuses at once. */
  void database(String signal) throws IOException, InterruptedException {
    long server =
        Long.parseLong(
            Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).getFirst().strip());
    List<String> line = new ArrayList<>(List.of("kill", "-" + signal, Long.toString(server)));
    ProcessHandle.of(server).stream()
        .flatMap(ProcessHandle::descendants)
        .forEach(process -> line.add(Long.toString(process.pid())));
    if (new ProcessBuilder(line).inheritIO().start().waitFor() != 0) {
      throw new IOException("PostgreSQL could not be sent " + signal);
    }
  }

  /** Takes the folder away. */
  void remove() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
