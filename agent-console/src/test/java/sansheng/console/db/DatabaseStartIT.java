package sansheng.console.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sansheng.console.db.TestDatabase.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sansheng.console.StartRefused;

class DatabaseStartIT {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() throws Exception {
    get(vertx.close());
  }

  @Test
  void dataAreKeptBetweenRunsAndThePasswordIsTheOwnersOnly(@TempDir Path folder) throws Exception {
    try (Database first = open(folder)) {
      get(first.db().query("insert into customer (name) values ('林建国')"));
      assertThatThrownBy(() -> open(folder))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("Another console")
          .hasMessageContaining("SANSHENG_DATA");
    }
    try (Database again = open(folder)) {
      assertThat(get(again.db().query("select name from customer")).size()).isEqualTo(1);
      assertThat(get(again.db().query("show fsync")).iterator().next().getString(0))
          .isEqualTo("on");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("database-url"))))
          .isEqualTo("rw-------");
      try (Database beside = Database.running(null, folder, vertx, new SimpleMeterRegistry())) {
        assertThat(get(beside.db().reachable())).isTrue();
      }
    }
  }

  @Test
  void aServerLeftBehindByAKilledConsoleIsStoppedFirst(@TempDir Path folder) throws Exception {
    try (Database first = open(folder)) {
      assertThat(get(first.db().reachable())).isTrue();
    }
    PostgresCommands killed =
        new PostgresCommands(
            PostgresBinaries.unpackInto(TestDatabase.CACHE), folder.resolve("postgresql"));
    killed.start(FreePort.onLoopback());
    try (Database again = open(folder)) {
      assertThat(get(again.db().reachable())).isTrue();
    }
  }

  @Test
  void whatIsWrongIsOneSentence() {
    String right = TestDatabase.server().named("postgres").secretText();
    assertRefused("mysql://somewhere", "must look like postgres://");
    assertRefused("postgres://u:p@127.0.0.1:1/none?sslmode=disable", "can't be reached");
    assertRefused(right.replaceFirst(":[^:@/]+@", ":wrong@"), "refuses this user or password");
    assertRefused(right.replace("/postgres?", "/nowhere?"), "no database named 'nowhere'");
    assertRefused(right.replace("sslmode=disable", "sslmode=require"), "can't be");
    assertRefused(right.replace("sslmode=disable", "sslmode=verify-full"), "sslrootcert");
    assertRefused(right.replace("sslmode=disable", "sslmode=maybe"), "verify-full");
  }

  private void assertRefused(String url, String words) {
    assertThatThrownBy(() -> Database.external(url, vertx, new SimpleMeterRegistry()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(words)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  @Test
  void aQueryThatTakesTooLongIsGivenUp() throws Exception {
    try (TestDatabase database = new TestDatabase()) {
      long began = System.nanoTime();
      assertThatThrownBy(
              () ->
                  get(
                      database
                          .db()
                          .query("select pg_sleep(5)", Tuple.tuple(), Duration.ofMillis(200))))
          .hasMessageContaining("200");
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }
  }

  private Database open(Path folder) {
    return Database.embedded(folder, TestDatabase.CACHE, 0, vertx, new SimpleMeterRegistry());
  }
}
