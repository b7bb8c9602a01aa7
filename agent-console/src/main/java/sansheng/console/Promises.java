package sansheng.console;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sansheng.console.audit.Audit;
import sansheng.console.calendar.CalendarApi;
import sansheng.console.calendar.CalendarPages;
import sansheng.console.calendar.CalendarStore;
import sansheng.console.calendar.OpeningHours;
import sansheng.console.calendar.PublicDays;
import sansheng.console.callback.CallbackApi;
import sansheng.console.callback.CallbackDesk;
import sansheng.console.callback.CallbackListener;
import sansheng.console.callback.CallbackNews;
import sansheng.console.callback.CallbackPages;
import sansheng.console.callback.CallbackRules;
import sansheng.console.callback.CallbackStore;
import sansheng.console.callback.Callbacks;
import sansheng.console.callback.CustomerZones;
import sansheng.console.callback.OwedCalls;
import sansheng.console.clock.About;
import sansheng.console.clock.ClockApi;
import sansheng.console.clock.ClockPages;
import sansheng.console.clock.ClockReader;
import sansheng.console.clock.ClockWatch;
import sansheng.console.clock.ClockWork;
import sansheng.console.clock.JournalClocks;
import sansheng.console.clock.PolicyPages;
import sansheng.console.clock.PolicyRefused;
import sansheng.console.clock.PolicyStore;
import sansheng.console.clock.RingPages;
import sansheng.console.clock.ShippedPolicies;
import sansheng.console.customer.Numbers;
import sansheng.console.db.Db;
import sansheng.console.donotcall.DoNotCall;
import sansheng.console.donotcall.DoNotCallPages;
import sansheng.console.escalation.NoticeDesk;
import sansheng.console.escalation.NoticeNews;
import sansheng.console.escalation.NoticePages;
import sansheng.console.escalation.SlipPages;
import sansheng.console.escalation.SlipStore;
import sansheng.console.live.Live;
import sansheng.console.web.EscalationRooms;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.console.web.PromiseApi;
import sansheng.console.web.PromiseRooms;
import sansheng.cti.Ask;
import sansheng.cti.FloorListener;
import sansheng.cti.FloorView;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Direction;

/** Calendar, clocks and callbacks, composed by hand. */
final class Promises implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 15;

  private final Numbers numbers;
  private final PolicyStore policies;
  private final CalendarStore calendars;
  private final ClockWork work;
  private final Callbacks callbacks;
  private final OwedCalls owed;
  private final JournalClocks journal;
  private final OpeningHours hours;
  private final PromiseRooms rooms;
  private final ZoneId zone;
  private final Duration ringCycle;
  private final Clock clock;
  private @Nullable ClockWatch watch;

  Promises(
      Db db,
      ZoneId zone,
      RingPages.Rings rings,
      FloorView floor,
      Clock clock,
      Numbers numbers,
      Ask ask,
      CallbackRules rules,
      OpeningHours hours,
      Pages pages,
      Messages messages,
      Audit audit,
      Live live) {
    this.numbers = numbers;
    this.hours = hours;
    this.zone = zone;
    this.ringCycle = rings.cycle();
    this.clock = clock;
    policies = new PolicyStore(db);
    calendars = new CalendarStore(db);
    CallbackNews news = new CallbackNews(live);
    NoticeNews bell = new NoticeNews(live);
    work = new ClockWork(db, policies, calendars, clock, raised -> news.tell(), bell::tell);
    CallbackStore store = new CallbackStore(db);
    callbacks = new Callbacks(store, work, rules, new CustomerZones(zone), clock, news::tell);
    owed = new OwedCalls(store, callbacks, calendars, hours::openAt, rules, clock);
    journal = new JournalClocks(db, work, calendars, clock);
    ClockReader reader = new ClockReader(db, policies);
    rooms =
        new PromiseRooms(
            new CallbackPages(pages, messages, callbacks, numbers, ask, audit, clock, zone),
            new CallbackDesk(pages, messages, callbacks, numbers, floor, clock, zone),
            new ClockPages(pages, reader, clock),
            new PolicyPages(pages, messages, policies, audit, clock),
            new CalendarPages(pages, calendars, audit, clock),
            new EscalationRooms(
                new NoticePages(pages, new NoticeDesk(db), reader, bell, clock),
                new SlipPages(pages, new SlipStore(db), audit, clock)),
            new RingPages(pages, db, policies, floor, rings, clock),
            new DoNotCallPages(pages, new DoNotCall(db), numbers, audit, clock),
            new PromiseApi(
                new ClockApi(db, policies),
                new CallbackApi(callbacks, numbers, messages, audit, clock),
                new CalendarApi(calendars, clock)));
  }

  /**
   * Ships policies and calendar, finds what fell due while nobody watched, and watches from now on.
   *
   * @throws StartRefused when a policy makes no sense
   */
  void begin() {
    try {
      wait(policies.ship(ShippedPolicies.texts(), clock.instant()));
      wait(policies.current());
    } catch (PolicyRefused refused) {
      throw new StartRefused(refused.sentence(), refused);
    } catch (CompletionException e) {
      if (e.getCause() instanceof PolicyRefused refused) {
        throw new StartRefused(refused.sentence(), refused);
      }
      throw e;
    }
    wait(calendars.ship(zone, ringCycle, PublicDays.shipped(), clock.instant()));
    watch = new ClockWatch(work, this::look);
  }

  private void look() {
    hours.refresh(clock.instant());
    journal.look();
    owed.look();
  }

  private static <T> T wait(Future<T> future) {
    return future
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  /**
   * An agent has promised the other side of a call to ring at that time: the call is owed, and the
   * promise's clock runs. Where the number is withheld only the clock does.
   *
   * @param promise a new id of the promise
   */
  Future<Void> promised(UUID promise, CallRecord call, String agent, Instant made, Instant due) {
    String number =
        call.direction() == Direction.OUTGOING ? call.dialledNumber() : call.callerNumber();
    return numbers
        .e164(number == null ? "" : number)
        .map(e164 -> callbacks.promised(e164, call.id(), agent, made, due))
        .orElseGet(() -> work.promised(About.promise(promise), made, due));
  }

  PromiseRooms rooms() {
    return rooms;
  }

  FloorListener listener() {
    return new CallbackListener(this::wake, owed::goneHome);
  }

  /** The journal has news: whoever is owed a call is found now and not with the next second. */
  void wake() {
    ClockWatch now = watch;
    if (now != null) {
      now.wake();
    }
  }

  @Override
  public void close() {
    ClockWatch now = watch;
    if (now != null) {
      now.close();
    }
  }
}
