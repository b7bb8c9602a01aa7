package sansheng.console.phrase;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import sansheng.console.db.Db;

/** What is not said, composed. */
public final class Phrasing {
  private final Phrases phrases;
  private final PhraseApi api;

  /** Starts looking after the books. */
  public Phrasing(Vertx vertx, Db db, InstantSource clock) {
    PhraseStore store = new PhraseStore(db);
    phrases = new Phrases(vertx, store, clock);
    api = new PhraseApi(phrases, store);
    phrases.start();
  }

  /** The scanner, for whoever has a text. */
  public Phrases phrases() {
    return phrases;
  }

  /** For programs, and for our own pages. */
  public PhraseApi api() {
    return api;
  }
}
