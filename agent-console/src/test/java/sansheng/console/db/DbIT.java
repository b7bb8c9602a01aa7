package sansheng.console.db;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DbIT {
  @Test
  void whatIsNotAnsweredInTimeFailsWithWhatACatchCanName() {
    try (TestDatabase database = new TestDatabase()) {
      assertThatThrownBy(
              () ->
                  database
                      .db()
                      .query("select pg_sleep(20)", Tuple.tuple(), Duration.ofMillis(100))
                      .await())
          .isInstanceOf(DatabaseAway.class)
          .isInstanceOf(RuntimeException.class);
    }
  }
}
