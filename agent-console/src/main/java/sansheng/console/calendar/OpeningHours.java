package sansheng.console.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * When callers are taken: always, in hours of their own, or in those of the site's calendar. Asked
 * while a caller waits, so it never waits itself: a changed calendar counts within seconds.
 */
public final class OpeningHours {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private record Known(Instant since, @Nullable WorkingTime hours) {}

  private final Supplier<Optional<WorkingTime>> source;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  private OpeningHours(Supplier<Optional<WorkingTime>> source) {
    this.source = source;
  }

  /** Day and night. */
  public static OpeningHours always() {
    return new OpeningHours(Optional::empty);
  }

  /**
   * In these hours, but on public days.
   *
   * @throws CalendarRefused when they make no sense
   */
  public static OpeningHours of(ZoneId zone, String hours) {
    WorkingTime time =
        new WorkingTime(new SiteCalendar(zone, WeeklyHours.parse(hours), PublicDays.shipped()));
    return new OpeningHours(() -> Optional.of(time));
  }

  /**
   * In those of the calendar in force.
   *
   * @param read gives it; what it throws means that nothing is known yet, and callers are taken
   */
  public static OpeningHours byCalendar(Supplier<WorkingTime> read) {
    return new OpeningHours(() -> Optional.of(read.get()));
  }

  /** Reads the calendar anew when it was read a while ago; may wait, so callers do not call it. */
  public void refresh(Instant now) {
    Known before = known.get();
    if (before == null || !now.isBefore(before.since().plus(FRESH))) {
      known.set(new Known(now, source.get().orElse(null)));
    }
  }

  /** Whether callers are taken at that instant. */
  public boolean isOpen(Instant at) {
    WorkingTime hours = hours();
    return hours == null || hours.isOpen(at);
  }

  /** That instant when callers are taken then, else the next one from which they are. */
  public Instant openAt(Instant at) {
    WorkingTime hours = hours();
    return hours == null ? at : hours.openAt(at);
  }

  private @Nullable WorkingTime hours() {
    Known now = known.get();
    return now == null ? null : now.hours();
  }
}
