package sansheng.console.journal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import sansheng.console.customer.Numbers;
import sansheng.console.db.Database;
import sansheng.console.spool.SpoolFolder;
import sansheng.cti.floor.FloorChange;

/** A process that writes a journal until it is killed; prints each call once it is durable. */
final class KilledJournal {
  /** What a line begins with that names a durable call; the log speaks on the same stream. */
  static final String SAYS = "durable ";

  private KilledJournal() {}

  /** The database's address and the spool's folder. */
  public static void main(String[] arguments) throws InterruptedException {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    Vertx vertx = Vertx.vertx();
    Database database = Database.external(arguments[0], vertx, meters);
    JournalStore store = new JournalStore(database.db(), new Numbers("CN"));
    SpoolFolder spools =
        SpoolFolder.open(Path.of(arguments[1]), 16L * 1024 * 1024, meters, Clock.systemUTC());
    JournalListener journal = new JournalListener(store, spools.calls(), Clock.systemUTC(), meters);
    for (int i = 0; i < 100_000; i++) {
      for (JournalEntry entry : Calls.life(Calls.NOON.plusSeconds(i), "+8613812345678")) {
        journal.changed(new FloorChange.CallChanged(entry.call()), System.nanoTime(), entry.at());
        if (!entry.call().isLive()) {
          while (!journal.isDurable()) {
            Thread.sleep(1);
          }
          System.out.println(SAYS + entry.call().id());
        }
      }
    }
  }
}
