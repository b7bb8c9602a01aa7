package sansheng.console.phrase;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.web.Messages;

/**
 * The scanner everybody asks: the books as they are now. They are read again when another console
 * has changed them, and change places between two scans. Until they have been read, and while the
 * database is away, those of the release serve.
 */
public final class Phrases {
  /** Another console's change is noticed within this time. */
  static final long LOOK_EVERY_MILLIS = 5_000;

  private static final Logger LOG = LoggerFactory.getLogger(Phrases.class);

  private static final class Shipped {
    static final Books BOOKS = Books.shipped();
  }

  private final Vertx vertx;
  private final PhraseStore store;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Books> present = new AtomicReference<>();
  private final AtomicLong version = new AtomicLong(-1);

  /** Reads through this store. */
  public Phrases(Vertx vertx, PhraseStore store, InstantSource clock) {
    this.vertx = vertx;
    this.store = store;
    this.clock = clock;
  }

  /** Brings this release's books in and looks for changes from now on. */
  public void start() {
    Future<Void> begun =
        vertx
            .executeBlocking(
                () -> {
                  Map<String, List<Entry>> books = new LinkedHashMap<>();
                  Books.LANGUAGES.forEach(l -> books.put(l, Book.shipped(l)));
                  return books;
                },
                false)
            .compose(this::ship)
            .compose(shipped -> refresh());
    begun
        .onFailure(e -> LOG.warn("The release's phrase books serve for now: {}", e.getMessage()))
        .onComplete(done -> look(vertx.setPeriodic(LOOK_EVERY_MILLIS, this::look)));
  }

  private void look(long timer) {
    Future<Void> looked = refresh();
    looked.onFailure(
        e -> LOG.warn("The phrase books are as before, timer {}: {}", timer, e.getMessage()));
  }

  private Future<Void> ship(Map<String, List<Entry>> books) {
    Future<Void> all = Future.succeededFuture();
    for (var book : books.entrySet()) {
      all = all.compose(done -> store.ship(book.getKey(), book.getValue(), clock.instant()));
    }
    return all;
  }

  /** Reads the books again when they have changed; done when the new ones serve. */
  Future<Void> refresh() {
    return store
        .version()
        .compose(
            now ->
                now == version.get()
                    ? Future.succeededFuture()
                    : store
                        .all()
                        .compose(rows -> vertx.executeBlocking(() -> compiled(rows), false))
                        .onSuccess(
                            books -> {
                              present.set(books);
                              version.set(now);
                            })
                        .mapEmpty());
  }

  private static Books compiled(List<PhraseRow> rows) {
    Map<String, List<Entry>> byLanguage = new LinkedHashMap<>();
    for (PhraseRow row : rows) {
      if (row.active()) {
        byLanguage
            .computeIfAbsent(row.language(), language -> new java.util.ArrayList<>())
            .add(row.entry());
      }
    }
    // Another console may be bringing the books in at this moment: none is ever empty.
    for (String language : Books.LANGUAGES) {
      if (rows.stream().noneMatch(row -> row.language().equals(language))) {
        byLanguage.put(language, Book.shipped(language));
      }
    }
    return new Books(byLanguage);
  }

  /**
   * All hits in a text. Never fails: nothing that people write or say may be lost because a book
   * has an entry that nobody thought of.
   *
   * @param language what the text is written in; of those without a book the closest that has one
   */
  public List<PhraseHit> scan(Locale language, String text) {
    Books books = present.get();
    try {
      return (books == null ? Shipped.BOOKS : books)
          .of(Messages.closest(language).toLanguageTag())
          .scan(text);
    } catch (RuntimeException e) {
      LOG.error("A text of {} characters could not be looked through", text.length(), e);
      return List.of();
    }
  }
}
