package sansheng.console.journal;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.Ids;
import sansheng.console.customer.Customer;
import sansheng.console.customer.CustomerStore;
import sansheng.console.customer.Numbers;
import sansheng.console.recording.RecordingPages;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Pages;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Direction;
import sansheng.cti.floor.Outcome;

/** The call log for people: the list with its filters, and one call's page. */
public final class JournalPages {
  private static final int PAGE = 50;
  private static final List<String> FILTERS =
      List.of(
          "day",
          "until",
          "agent",
          "queue",
          "direction",
          "outcome",
          "number",
          "uncertain",
          "cursor");

  private final Pages pages;
  private final JournalStore store;
  private final CustomerStore customers;
  private final LogRows rows;
  private final Numbers numbers;
  private final LongFunction<Set<String>> queues;
  private final ZoneId zone;
  private final Clock clock;

  /**
   * @param queues the queues of a person, by their id; may wait
   */
  public JournalPages(
      Pages pages,
      JournalStore store,
      CustomerStore customers,
      Numbers numbers,
      LongFunction<Set<String>> queues,
      ZoneId zone,
      Clock clock) {
    this.pages = pages;
    this.store = store;
    this.customers = customers;
    this.rows = new LogRows(store, customers, numbers, clock);
    this.numbers = numbers;
    this.queues = queues;
    this.zone = zone;
    this.clock = clock;
  }

  /** {@code GET /calls}: the log, newest first. */
  public void log(RoutingContext ctx) {
    pages.show(ctx, "journal/log.ftlh", model(ctx));
  }

  /** {@code GET /calls/rows}: its lines alone, for when something has changed. */
  public void rows(RoutingContext ctx) {
    pages.part(ctx, "journal/rows.ftlh", model(ctx));
  }

  /** {@code GET /calls/{id}}: one call. */
  public void call(RoutingContext ctx) {
    ApiCaller caller = caller(ctx);
    Optional<CallRecord> found =
        Ids.parse(ctx.pathParam("id"))
            .flatMap(id -> store.find(id).await())
            .filter(JournalApi.sight(caller)::includes);
    if (found.isEmpty()) {
      ctx.fail(404);
      return;
    }
    CallRecord call = found.get();
    Map<String, Object> model = new HashMap<>();
    model.put("call", call);
    model.put("row", rows.of(List.of(call)).get(0));
    model.put("durations", Durations.upTo(call, clock.instant()));
    model.put("happenings", Timeline.of(call, store.agentNames().await()));
    model.put("customers", customers(call));
    Set<String> agents =
        call.stints().stream().map(stint -> stint.agent()).collect(Collectors.toSet());
    boolean mayHear = RecordingPages.mayHear(caller, agents);
    model.put("mayHear", mayHear);
    // Who talked may read it, too, and administrators bring transcripts in.
    model.put("mayRead", mayHear || caller.is(Role.ADMINISTRATOR));
    pages.show(ctx, "journal/call.ftlh", model);
  }

  private List<Customer> customers(CallRecord call) {
    return Optional.ofNullable(LogRows.other(call))
        .flatMap(numbers::e164)
        .map(number -> customers.byNumber(number).await())
        .orElse(List.of());
  }

  private ApiCaller caller(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    return ApiCaller.person(who, queues.apply(who.staffId()));
  }

  private Map<String, Object> model(RoutingContext ctx) {
    MultiMap asked = ctx.queryParams();
    List<CallRecord> found =
        store.page(filter(asked), JournalApi.sight(caller(ctx)), PAGE + 1).await();
    boolean more = found.size() > PAGE;
    List<CallRecord> page = more ? found.subList(0, PAGE) : found;
    Map<String, Object> model = new HashMap<>();
    model.put("rows", rows.of(page));
    model.put("filter", values(asked));
    model.put("older", more ? older(asked, Cursor.after(page.get(PAGE - 1))) : "");
    model.put("first", asked.get("cursor") == null);
    model.put("agents", store.agentNames().await());
    model.put("queues", store.queues().await());
    model.put("directions", spelled(Direction.values()));
    model.put("outcomes", spelled(Outcome.values()));
    return model;
  }

  // What a person's form asks for; a value that makes no sense narrows nothing, for the form
  // itself only offers good ones.
  private CallFilter filter(MultiMap asked) {
    Optional<LocalDate> day = day(asked.get("day"));
    Optional<LocalDate> until = day(asked.get("until"));
    return new CallFilter(
        day.map(first -> first.atStartOfDay(zone).toInstant()).orElse(null),
        until.map(last -> last.plusDays(1).atStartOfDay(zone).toInstant()).orElse(null),
        given(asked, "agent").orElse(null),
        given(asked, "queue").orElse(null),
        given(asked, "direction").flatMap(v -> Spelling.find(Direction.class, v)).orElse(null),
        given(asked, "outcome").flatMap(v -> Spelling.find(Outcome.class, v)).orElse(null),
        given(asked, "number")
            .map(text -> text.replaceAll("[^0-9*#]", ""))
            .filter(digits -> !digits.isEmpty())
            .orElse(null),
        null,
        null,
        given(asked, "uncertain").map("true"::equals).orElse(null),
        given(asked, "cursor").flatMap(Cursor::parse).orElse(null));
  }

  private static Optional<String> given(MultiMap asked, String name) {
    return Optional.ofNullable(asked.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static Optional<LocalDate> day(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private static Map<String, String> values(MultiMap asked) {
    return FILTERS.stream()
        .collect(Collectors.toMap(name -> name, name -> given(asked, name).orElse("")));
  }

  // In an address as the API spells it, in the messages by its own name.
  private static Map<String, String> spelled(Enum<?>[] values) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Enum<?> value : values) {
      names.put(Spelling.of(value), value.name());
    }
    return names;
  }

  private static String older(MultiMap asked, Cursor after) {
    Map<String, String> values = new HashMap<>(values(asked));
    values.put("cursor", after.text());
    return "/calls?"
        + values.entrySet().stream()
            .filter(value -> !value.getValue().isEmpty())
            .map(
                value ->
                    value.getKey()
                        + "="
                        + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
            .sorted()
            .collect(Collectors.joining("&"));
  }
}
