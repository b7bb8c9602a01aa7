package sansheng.console.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Five calls a second in every manner while one part after another is taken away; then the log is
 * laid beside Asterisk's own records. {@code bin/chaos} runs it in full.
 */
class ChaosIT {
  private static final Logger LOG = LoggerFactory.getLogger(ChaosIT.class);
  private static final Duration BETWEEN_CALLS = Duration.ofMillis(200);
  private static final int CALLS = Integer.getInteger("chaos.calls", 0);
  private static final long SEED = Long.getLong("chaos.seed", 20261124);

  private final List<Instant> unwatched = new ArrayList<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void everyCallIsInTheLogOnceAndRight() throws Exception {
    try (HardCentre centre = new HardCentre(Map.of())) {
      Crowd crowd = new Crowd(centre, SEED);
      crowd.takePlaces();
      Thread callers = Thread.ofPlatform().start(() -> callers(crowd));
      Thread walker = Thread.ofPlatform().start(() -> walker(crowd));
      if (CALLS == 0) {
        aLittleOfEverything(centre);
      } else {
        do {
          everything(centre);
        } while (made.get() < CALLS);
      }
      over.set(true);
      callers.join();
      walker.join();
      letEverybodyFinish(centre);
      judge(centre, crowd);
    }
  }

  private void callers(Crowd crowd) {
    Instant start = Instant.now();
    while (!over.get()) {
      crowd.call();
      made.incrementAndGet();
      try {
        Crowd.until(start, made.get() * BETWEEN_CALLS.toMillis() / 1000.0);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void walker(Crowd crowd) {
    while (!over.get()) {
      crowd.walk();
      try {
        Thread.sleep(Duration.ofSeconds(1));
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void aLittleOfEverything(HardCentre centre) throws Exception {
    Thread.sleep(Duration.ofSeconds(2));
    cutLine(centre, Duration.ofSeconds(1));
    Thread.sleep(Duration.ofSeconds(2));
    freezeDatabase(centre, Duration.ofSeconds(2));
    Thread.sleep(Duration.ofSeconds(1));
    killConsole(centre);
    Thread.sleep(Duration.ofSeconds(1));
    freezePbx(centre, Duration.ofSeconds(6));
  }

  private void everything(HardCentre centre) throws Exception {
    aLittleOfEverything(centre);
    Thread.sleep(Duration.ofSeconds(3));
    cutLine(centre, Duration.ofSeconds(8));
    Thread.sleep(Duration.ofSeconds(2));
    LOG.info("PostgreSQL stands still and the console is killed meanwhile");
    centre.database.freeze();
    Thread.sleep(Duration.ofSeconds(3));
    centre.killConsole();
    unwatched.add(Instant.now().plusMillis(200));
    Thread.sleep(Duration.ofSeconds(1));
    centre.database.thaw();
    centre.startConsole();
    centre.awaitReady();
    Thread.sleep(Duration.ofSeconds(2));
    freezePbx(centre, Duration.ofSeconds(10));
    Thread.sleep(Duration.ofSeconds(2));
    freezeDatabase(centre, Duration.ofSeconds(8));
    Thread.sleep(Duration.ofSeconds(2));
  }

  private void cutLine(HardCentre centre, Duration time) throws Exception {
    LOG.info("The line is cut for {}", time);
    centre.line.cut();
    unwatched.add(Instant.now().plus(time.dividedBy(2)));
    Thread.sleep(time);
    centre.line.mend();
    centre.awaitReady();
  }

  private static void freezeDatabase(HardCentre centre, Duration time) throws Exception {
    LOG.info("PostgreSQL stands still for {}", time);
    centre.database.freeze();
    Thread.sleep(time);
    centre.database.thaw();
  }

  private void killConsole(HardCentre centre) throws Exception {
    LOG.info("The console is killed");
    centre.killConsole();
    unwatched.add(Instant.now().plusMillis(200));
    Thread.sleep(Duration.ofSeconds(1));
    centre.startConsole();
    centre.awaitReady();
  }

  private void freezePbx(HardCentre centre, Duration time) throws Exception {
    LOG.info("Asterisk stands still for {}", time);
    centre.freezePbx();
    Thread.sleep(time);
    unwatched.add(Instant.now());
    centre.thawPbx();
    centre.awaitReady();
  }

  private static void letEverybodyFinish(HardCentre centre) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(20);
    while (!centre.centre().channels().isEmpty() && Instant.now().isBefore(end)) {
      Thread.sleep(Duration.ofMillis(500));
    }
    for (Map<String, String> left : centre.centre().channels()) {
      centre.centre().ask("Hangup", "Channel", left.getOrDefault("Channel", ""));
    }
    HardCentre.await("no channel").until(() -> centre.centre().channels().isEmpty());
  }

  private void judge(HardCentre centre, Crowd crowd) throws IOException, SQLException {
    Instant patience = Instant.now().plusSeconds(20);
    Ledger ledger = ledger(centre);
    while (!ledger.differences().isEmpty() && Instant.now().isBefore(patience)) {
      ledger = ledger(centre);
    }
    LOG.info(
        "{} calls ordered {}, {} in Asterisk's records, {} uncertain, outcomes {}, differences {}",
        made,
        crowd.made,
        ledger.calls(),
        ledger.uncertain(),
        ledger.outcomes(),
        ledger.differences().size());
    assertThat(ledger.calls()).isGreaterThanOrEqualTo(Math.max(40, CALLS * 9 / 10));
    assertThat(ledger.differences()).as("%s", centre.consoleSaid()).isEmpty();
    for (Instant moment : unwatched) {
      assertThat(ledger.unmarkedAt(moment)).as("lived at %s", moment).isEmpty();
    }
  }

  private static Ledger ledger(HardCentre centre) throws IOException, SQLException {
    return Ledger.of(centre.logs(), centre.database);
  }
}
