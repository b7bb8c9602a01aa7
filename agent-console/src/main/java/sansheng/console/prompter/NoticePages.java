package sansheng.console.prompter;

import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.calendar.Holiday;
import sansheng.console.calendar.Holidays;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Pages;

/** Where supervisors switch a holiday's opening on or off. */
public final class NoticePages {
  private static final int LONGEST_REASON = 200;
  private static final int DAYS_AHEAD = 366;

  private final Pages pages;
  private final Notices notices;
  private final NoticeStore store;
  private final Audit audit;
  private final Supplier<Set<Holiday>> opened;
  private final InstantSource clock;
  private final ZoneId zone;

  /** A festival's days of the year to come. */
  public record Span(Holiday holiday, LocalDate from, LocalDate to) {}

  /**
   * @param opened the holidays that have an opening of their own
   */
  NoticePages(
      Pages pages,
      Notices notices,
      NoticeStore store,
      Audit audit,
      Supplier<Set<Holiday>> opened,
      InstantSource clock,
      ZoneId zone) {
    this.pages = pages;
    this.notices = notices;
    this.store = store;
    this.audit = audit;
    this.opened = opened;
    this.clock = clock;
    this.zone = zone;
  }

  /** {@code GET /openers}. */
  public void show(RoutingContext ctx) {
    refresh();
    show(ctx, Map.of(), null);
  }

  /** {@code POST /openers}: gives notice; it counts from now on. */
  public void add(RoutingContext ctx) {
    Map<String, String> typed = new HashMap<>();
    for (String name : List.of("holiday", "opens", "from", "to", "why")) {
      typed.put(name, Optional.ofNullable(ctx.request().getFormAttribute(name)).orElse("").strip());
    }
    Optional<Holiday> holiday = holiday(typed.getOrDefault("holiday", ""));
    Optional<LocalDate> from = day(typed.getOrDefault("from", ""));
    Optional<LocalDate> to = day(typed.getOrDefault("to", ""));
    if (holiday.isEmpty() || !opened.get().contains(holiday.get())) {
      refuse(ctx, typed, "notice.wrong.holiday");
    } else if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
      refuse(ctx, typed, "notice.wrong.days");
    } else {
      SignedIn who = Gate.signedIn(ctx);
      boolean opens = !"no".equals(typed.get("opens"));
      String why = typed.getOrDefault("why", "");
      String reason = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why;
      audited(
          ctx,
          who,
          opens ? "opener.on" : "opener.off",
          holiday.get() + " " + from.get() + "/" + to.get(),
          reason);
      store
          .add(holiday.get(), opens, from.get(), to.get(), who.login(), clock.instant(), reason)
          .await();
      refresh();
      ctx.redirect("/openers");
    }
  }

  /** {@code POST /openers/withdraw} with {@code id}. */
  public void withdraw(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    String id = Optional.ofNullable(ctx.request().getFormAttribute("id")).orElse("");
    if (!id.matches("[0-9]{1,18}")) {
      ctx.fail(404);
      return;
    }
    audited(ctx, who, "opener.withdraw", id, "");
    store.withdraw(Long.parseLong(id), who.login(), clock.instant()).await();
    refresh();
    ctx.redirect("/openers");
  }

  private void audited(RoutingContext ctx, SignedIn who, String what, String about, String why) {
    String address = ctx.request().remoteAddress().hostAddress();
    audit.record(new AuditEntry(who.login(), what, "opener:" + about, address, why)).await();
  }

  private void refuse(RoutingContext ctx, Map<String, String> typed, String trouble) {
    ctx.response().setStatusCode(422);
    show(ctx, typed, trouble);
  }

  private void show(RoutingContext ctx, Map<String, String> typed, @Nullable String trouble) {
    LocalDate today = today();
    Map<String, Object> model = new HashMap<>();
    Set<Holiday> withOpening = new TreeSet<>(opened.get());
    Set<Holiday> greeted = new TreeSet<>(notices.greeted(today));
    greeted.retainAll(withOpening);
    model.put("holidays", withOpening);
    model.put("greeted", greeted);
    model.put("notices", notices.all());
    model.put("spans", spans(today, withOpening));
    model.put("typed", typed);
    if (trouble != null) {
      model.put("trouble", trouble);
    }
    pages.show(ctx, "prompter/notices.ftlh", model);
  }

  private void refresh() {
    notices.are(store.since(today()).await());
  }

  private LocalDate today() {
    return clock.instant().atZone(zone).toLocalDate();
  }

  static List<Span> spans(LocalDate from, Set<Holiday> of) {
    List<Span> spans = new ArrayList<>();
    for (Holiday holiday : of) {
      LocalDate began = null;
      for (LocalDate day = from; !day.isAfter(from.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
        boolean on = Holidays.on(day).contains(holiday);
        if (on && began == null) {
          began = day;
        } else if (!on && began != null) {
          spans.add(new Span(holiday, began, day.minusDays(1)));
          break;
        }
      }
    }
    spans.sort(Comparator.comparing(Span::from));
    return spans;
  }

  private static Optional<Holiday> holiday(String text) {
    return Arrays.stream(Holiday.values()).filter(h -> h.name().equals(text)).findFirst();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
