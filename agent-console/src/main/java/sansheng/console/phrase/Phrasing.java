package sansheng.console.phrase;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import sansheng.console.audit.Audit;
import sansheng.console.db.Db;
import sansheng.console.web.Pages;

/** What is not said, composed. */
public final class Phrasing {
  private final Phrases phrases;
  private final PhraseApi api;
  private final PhrasePages pages;

  /** Starts looking after the books. */
  public Phrasing(Vertx vertx, Db db, Pages pages, Audit audit, InstantSource clock) {
    PhraseStore store = new PhraseStore(db);
    phrases = new Phrases(vertx, store, clock);
    api = new PhraseApi(phrases, store);
    this.pages = new PhrasePages(pages, phrases, store, audit, clock);
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

  /** For those who look after the books. */
  public PhrasePages pages() {
    return pages;
  }
}
