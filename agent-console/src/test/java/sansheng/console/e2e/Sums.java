package sansheng.console.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonObject;
import java.time.Duration;

/** What holds for every call of the log. */
final class Sums {
  private Sums() {}

  static void addUp(JsonObject call) {
    double parts =
        call.getDouble("waitSeconds")
            + call.getDouble("ringSeconds")
            + call.getDouble("talkSeconds")
            + call.getDouble("holdSeconds");
    Duration whole = Duration.between(call.getInstant("offeredAt"), call.getInstant("endedAt"));
    assertThat(parts).isCloseTo(whole.toMillis() / 1000.0, within(0.0005));
  }
}
