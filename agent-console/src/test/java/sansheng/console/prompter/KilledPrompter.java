package sansheng.console.prompter;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import sansheng.console.db.Database;
import sansheng.console.spool.SpoolFolder;

/** A process that shows words and ticks them until it is killed; prints each durable sheet. */
final class KilledPrompter {
  /** What a line begins with that names the call of a durable sheet. */
  static final String SAYS = "durable ";

  private KilledPrompter() {}

  /** The database's address and the spool's folder. */
  public static void main(String[] arguments) throws InterruptedException {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    Database database = Database.external(arguments[0], Vertx.vertx(), meters);
    SheetStore store = new SheetStore(database.db());
    SpoolFolder spools =
        SpoolFolder.open(Path.of(arguments[1]), 16L * 1024 * 1024, meters, Clock.systemUTC());
    SheetWriter writer =
        new SheetWriter(spools.words(), new SheetDelivery(store::write), Clock.systemUTC(), meters);
    Instant at = Instant.parse("2026-11-25T02:00:00Z");
    for (int i = 0; i < 100_000; i++) {
      for (Sheet state : SpooledSheetsIT.life(at.plusSeconds(i))) {
        writer.add(state);
        if (state.shown().size() == 2) {
          while (!writer.isDurable()) {
            Thread.sleep(1);
          }
          System.out.println(SAYS + state.call());
        }
      }
    }
  }
}
