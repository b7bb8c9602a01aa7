package sansheng.console;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import sansheng.console.calendar.CalendarRefused;
import sansheng.console.calendar.CalendarStore;
import sansheng.console.calendar.OpeningHours;
import sansheng.console.calendar.WorkingTime;
import sansheng.console.customer.Numbers;
import sansheng.console.db.Db;
import sansheng.console.dialling.Dialling;
import sansheng.console.donotcall.DoNotCall;
import sansheng.console.ops.RouteMeters;
import sansheng.console.routing.CallRouter;
import sansheng.console.routing.RoutingSettings;
import sansheng.console.routing.RoutingStore;
import sansheng.cti.FloorView;
import sansheng.cti.route.RouteServer;

/** Decides about calls on their way: answers the dialplan, and the desk before it dials. */
final class Switchboard implements AutoCloseable {
  private final Dialling dialling;
  private final RoutingStore store;
  private final CallRouter router;
  private final OpeningHours hours;
  private final Settings settings;
  private @Nullable RouteServer server;

  /**
   * @throws StartRefused when the hours make no sense
   */
  Switchboard(Settings settings, Clock clock, Db db, Numbers numbers, FloorView floor) {
    this.settings = settings;
    DoNotCall doNotCall = new DoNotCall(db);
    dialling =
        new Dialling(
            settings.region(),
            settings.telephony().dial(),
            clock,
            digits -> numbers.e164(digits).map(doNotCall::holds).orElse(false));
    store = new RoutingStore(db);
    hours = hours(settings, new CalendarStore(db));
    router =
        new CallRouter(
            store,
            numbers,
            floor,
            RoutingSettings.of(
                settings.ownerRings(), settings.ringCycle(), settings.telephony().waiting()),
            hours::isOpen,
            dialling,
            clock);
  }

  /**
   * Begins to answer the dialplan.
   *
   * @throws StartRefused when the place for it is taken
   */
  void listen(MeterRegistry meters) {
    Telephony telephony = settings.telephony();
    try {
      server =
          RouteServer.start(
              InetAddress.getByName(telephony.routeHost()),
              telephony.routePort(),
              settings.pbxes().stream().map(Settings.Asterisk::systemName).toList(),
              router);
      RouteMeters.register(server, meters);
    } catch (IOException e) {
      throw new StartRefused(
          "Port %d on %s, where Asterisk asks who is to be rung, is taken; choose another with SANSHENG_ROUTE, the same for Asterisk and the console."
              .formatted(telephony.routePort(), telephony.routeHost()),
          e);
    }
  }

  private static OpeningHours hours(Settings settings, CalendarStore calendars) {
    String open = settings.telephony().open();
    if (open.equals(Telephony.BY_CALENDAR)) {
      return OpeningHours.byCalendar(() -> new WorkingTime(calendars.current().await().calendar()));
    }
    try {
      return open.isEmpty()
          ? OpeningHours.always()
          : OpeningHours.of(settings.zone(), open.replace(';', '\n'));
    } catch (CalendarRefused e) {
      throw new StartRefused("SANSHENG_OPEN is '" + open + "': " + e.why(), e);
    }
  }

  /** When callers are taken. */
  OpeningHours hours() {
    return hours;
  }

  Dialling dialling() {
    return dialling;
  }

  RoutingStore store() {
    return store;
  }

  @Override
  public void close() {
    RouteServer open = server;
    if (open != null) {
      open.close();
    }
  }
}
