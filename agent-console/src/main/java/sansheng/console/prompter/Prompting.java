package sansheng.console.prompter;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.audit.Audit;
import sansheng.console.calendar.Holiday;
import sansheng.console.callscript.LiveScripts;
import sansheng.console.db.Db;
import sansheng.console.live.Live;
import sansheng.console.screenpop.Pop;
import sansheng.console.spool.Spool;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.cti.FloorListener;
import sansheng.cti.FloorView;

/** The prompter, composed: its pages, and who hears the floor for it. */
public final class Prompting implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Prompting.class);

  /** Another console's notices are noticed within this time. */
  private static final long NOTICES_EVERY_MILLIS = 30_000;

  private static final Duration TAKE_UP = Duration.ofSeconds(10);

  private final SheetWriter writer;
  private final SheetStore store;
  private final Sheets sheets;
  private final PrompterListener listener;
  private final PrompterPages pages;
  private final HistoryPages history;
  private final NoticePages noticePages;

  /**
   * What the prompter needs.
   *
   * @param firm the site's name, as it is spoken
   * @param pops what is known of a call's caller by now; must not wait
   * @param reasons why an agent calls somebody
   * @param written what an agent has written down in a call so far; must not wait
   * @param maySee whether who asks may see a call
   * @param spool where what was shown waits for the database
   */
  public record Needs(
      Vertx vertx,
      Db db,
      Pages pages,
      Messages messages,
      Live live,
      FloorView floor,
      Audit audit,
      LiveScripts scripts,
      PromiseClock clocks,
      InstantSource clock,
      ZoneId zone,
      String firm,
      Function<UUID, Optional<Pop>> pops,
      Reasons reasons,
      BiFunction<UUID, String, String> written,
      BiFunction<RoutingContext, UUID, Boolean> maySee,
      Spool spool,
      MeterRegistry meters) {}

  public Prompting(Needs needs) {
    SheetStore store = new SheetStore(needs.db());
    writer =
        new SheetWriter(
            needs.spool(), new SheetDelivery(store::write), needs.clock(), needs.meters());
    sheets = new Sheets(writer::add);
    this.store = store;
    Notices notices = new Notices();
    NoticeStore noticeStore = new NoticeStore(needs.db());
    CallWords words = new CallWords(needs.messages(), needs.firm(), needs.pops());
    Prompter prompter =
        new Prompter(
            needs.scripts(), notices, needs.reasons(), words, sheets, needs.clock(), needs.zone());
    PrompterScreen screen =
        new PrompterScreen(needs.pages(), needs.floor(), prompter, needs.written());
    listener = new PrompterListener(needs.live(), needs.floor(), screen, sheets);
    PromiseKeeper promises = new PromiseKeeper(needs.db(), needs.clocks());
    pages =
        new PrompterPages(
            needs.pages(),
            screen,
            prompter,
            promises,
            needs.messages(),
            needs.clock(),
            needs.zone());
    history = new HistoryPages(needs.pages(), store, needs.maySee());
    noticePages =
        new NoticePages(
            needs.pages(),
            notices,
            noticeStore,
            needs.audit(),
            () -> opened(needs.scripts()),
            needs.clock(),
            needs.zone());
    refresh(needs, notices, noticeStore);
    needs.vertx().setPeriodic(NOTICES_EVERY_MILLIS, timer -> refresh(needs, notices, noticeStore));
  }

  private static Set<Holiday> opened(LiveScripts scripts) {
    Set<Holiday> opened = EnumSet.noneOf(Holiday.class);
    Messages.LANGUAGES.stream()
        .flatMap(language -> scripts.all(language).stream())
        .map(script -> script.when().holiday())
        .forEach(
            holiday -> {
              if (holiday != null) {
                opened.add(holiday);
              }
            });
    return opened;
  }

  private static void refresh(Needs needs, Notices notices, NoticeStore store) {
    LocalDate today = needs.clock().instant().atZone(needs.zone()).toLocalDate();
    Future<Void> read =
        store
            .since(today)
            .onSuccess(notices::are)
            .onFailure(
                e -> LOG.warn("The notices about openings are as before: {}", e.getMessage()))
            .mapEmpty();
    LOG.trace("Notices are being read: {}", read);
  }

  /**
   * Takes up what stood on the screens of calls that outlived this console's last run. Before the
   * screens are drawn; without a database they begin anew.
   */
  public void takeUp() {
    if (!writer.flush(TAKE_UP)) {
      LOG.warn("What an earlier run showed in calls is not in the database yet");
    }
    try {
      store.open().toCompletionStage().toCompletableFuture().join().forEach(sheets::takeUp);
    } catch (CompletionException e) {
      LOG.warn("What was on the screens of calls that go on is not known: {}", e.getMessage());
    }
  }

  /** Hears the floor for the agents' screens. */
  public FloorListener listener() {
    return listener;
  }

  /** More has become known of a call's caller. */
  public void popChanged(UUID call) {
    listener.popChanged(call);
  }

  /** The agent's own. */
  public PrompterPages pages() {
    return pages;
  }

  /** A call's. */
  public HistoryPages history() {
    return history;
  }

  /** The supervisors'. */
  public NoticePages notices() {
    return noticePages;
  }

  /** Writes what is left, and stops. */
  @Override
  public void close() {
    writer.close();
  }
}
