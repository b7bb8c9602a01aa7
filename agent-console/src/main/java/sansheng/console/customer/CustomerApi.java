package sansheng.console.customer;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.Problem;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.search.FindStore;
import sansheng.console.search.Hit;
import sansheng.console.staff.Role;

/** {@code /api/v1/customers}: found, read, made and changed by programs. Each is an audit row. */
public final class CustomerApi {
  private static final int MOST = 50;
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final FindStore find;
  private final FileStore files;
  private final PartStore parts;
  private final Numbers numbers;
  private final Audit audit;
  private final InstantSource clock;
  private final Desk.Door door;

  public CustomerApi(
      FindStore find,
      FileStore files,
      PartStore parts,
      Numbers numbers,
      Audit audit,
      InstantSource clock,
      Desk.Door door) {
    this.find = find;
    this.files = files;
    this.parts = parts;
    this.numbers = numbers;
    this.audit = audit;
    this.clock = clock;
    this.door = door;
  }

  /** {@code GET /api/v1/customers?q=&limit=}: without q nobody is found. */
  public void find(RoutingContext ctx) {
    if (!may(ctx, Desk.readers())) {
      return;
    }
    String typed = ctx.request().getParam("q");
    String limit = ctx.request().getParam("limit");
    if (limit != null && !limit.matches("[1-9]|[1-4][0-9]|50")) {
      Problem.badRequest("'limit' is 1 to " + MOST + ".").send(ctx);
      return;
    }
    String query = typed == null ? "" : typed.strip();
    audit(ctx, "customer.search", "customers", query);
    JsonArray found = new JsonArray();
    List<Hit> hits =
        find.find(query, ApiCaller.of(ctx).agent(), limit == null ? 20 : Integer.parseInt(limit))
            .await();
    Set<Long> open = opens(ctx, hits.stream().map(hit -> hit.customer().id()).toList());
    Closed.shown(hits, open, numbers.e164(query).isPresent())
        .forEach(hit -> found.add(json(ctx, hit).put("open", open.contains(hit.customer().id()))));
    send(ctx, 200, new JsonObject().put("customers", found));
  }

  /** {@code GET /api/v1/customers/{customer}}. */
  public void read(RoutingContext ctx) {
    if (!may(ctx, Desk.readers())) {
      return;
    }
    Optional<CustomerFile> file = file(ctx);
    if (file.isPresent()) {
      audit(ctx, "customer.open", "customer:" + file.get().id(), "");
      send(ctx, 200, json(ctx, file.get()));
    }
  }

  /** {@code POST /api/v1/customers} with the fields, and {@code numbers}. */
  public void create(RoutingContext ctx) {
    if (!may(ctx, Desk.writers())) {
      return;
    }
    Optional<JsonObject> body = body(ctx);
    if (body.isEmpty()) {
      return;
    }
    FileForm form = form(body.get(), FileForm.empty().values());
    Optional<List<String>> all = numbers(ctx, body.get());
    if (all.isEmpty() || refused(ctx, form)) {
      return;
    }
    FileStore.By by = audit(ctx, "customer.create", "customer", "");
    long id = files.create(form.values(), by).await();
    addNumbers(id, all.get(), by);
    ctx.response().putHeader(HttpHeaders.LOCATION, "/api/v1/customers/" + id);
    send(ctx, 201, json(ctx, files.find(id).await().orElseThrow()));
  }

  /**
   * {@code PUT /api/v1/customers/{customer}} with {@code version} and the fields that are to
   * change.
   */
  public void change(RoutingContext ctx) {
    if (!may(ctx, Desk.writers())) {
      return;
    }
    Optional<CustomerFile> file = file(ctx);
    Optional<JsonObject> body = file.isEmpty() ? Optional.empty() : body(ctx);
    if (file.isEmpty() || body.isEmpty()) {
      return;
    }
    if (!(body.get().getValue("version") instanceof Integer version)) {
      Problem.badRequest("'version' must be the number that reading gave.").send(ctx);
      return;
    }
    FileForm form = form(body.get(), file.get().fields());
    Optional<List<String>> all = numbers(ctx, body.get());
    if (all.isEmpty() || refused(ctx, form)) {
      return;
    }
    long id = file.get().id();
    FileStore.By by = audit(ctx, "customer.change", "customer:" + id, "");
    if (!files.change(file.get(), version, form.values(), by).await()) {
      new Problem(
              409,
              "Changed by somebody else",
              "The customer has version " + file.get().version() + " now; read it and try again.")
          .send(ctx);
      return;
    }
    addNumbers(id, all.get(), by);
    send(ctx, 200, json(ctx, files.find(id).await().orElseThrow()));
  }

  private void addNumbers(long id, List<String> all, FileStore.By by) {
    for (String number : all) {
      parts.add(Parts.NUMBERS, id, List.of(number, "", ""), by).await();
    }
  }

  private static FileForm form(JsonObject body, Map<String, String> before) {
    return FileForm.read(
        field -> {
          Object value = body.getValue(field, before.getOrDefault(field, ""));
          return value == null ? "" : String.valueOf(value);
        });
  }

  private static boolean refused(RoutingContext ctx, FileForm form) {
    if (form.isGood()) {
      return false;
    }
    Problem.badRequest(
            form.troubles().entrySet().stream()
                .map(e -> "'" + e.getKey() + "' " + sentence(e.getValue()))
                .sorted()
                .collect(Collectors.joining(" ")))
        .send(ctx);
    return true;
  }

  private static String sentence(String trouble) {
    return switch (trouble) {
      case "file.trouble.long" -> "is too long.";
      case "file.trouble.choice" -> "is none of the values allowed.";
      case "file.trouble.name" -> "is missing.";
      case "file.trouble.owner" -> "is no work number.";
      default -> "can't be taken.";
    };
  }

  private Optional<List<String>> numbers(RoutingContext ctx, JsonObject body) {
    Object given = body.getValue("numbers", new JsonArray());
    if (!(given instanceof JsonArray typed)) {
      Problem.badRequest("'numbers' is a list of telephone numbers.").send(ctx);
      return Optional.empty();
    }
    List<Optional<String>> read = typed.stream().map(n -> numbers.e164(String.valueOf(n))).toList();
    if (read.stream().anyMatch(Optional::isEmpty)) {
      Problem.badRequest("One of 'numbers' is no telephone number.").send(ctx);
      return Optional.empty();
    }
    return Optional.of(read.stream().map(Optional::orElseThrow).toList());
  }

  private Optional<CustomerFile> file(RoutingContext ctx) {
    String id = String.valueOf(ctx.pathParam("customer"));
    Optional<CustomerFile> file =
        id.matches("[0-9]{1,18}") ? files.find(Long.parseLong(id)).await() : Optional.empty();
    Optional<CustomerFile> own = file.filter(f -> f.mergedInto() == null);
    if (own.isEmpty()) {
      Problem.notFound("There is no customer with this id.").send(ctx);
    } else if (opens(ctx, List.of(own.get().id())).isEmpty()) {
      audit(ctx, "customer.refused", "customer:" + own.get().id(), "");
      new Problem(
              403,
              "Not allowed",
              "This customer is somebody else's; POST /customers/" + id + "/access asks for it.")
          .send(ctx);
      return Optional.empty();
    }
    return own;
  }

  private Set<Long> opens(RoutingContext ctx, List<Long> customers) {
    ApiCaller caller = ApiCaller.of(ctx);
    if (customers.isEmpty() || (caller.byToken() && caller.is(Role.ADMINISTRATOR))) {
      return Set.copyOf(customers);
    }
    return door.among(caller.who(), caller.roles(), caller.agent(), customers);
  }

  private static Optional<JsonObject> body(RoutingContext ctx) {
    try {
      JsonObject body = ctx.body().asJsonObject();
      if (body != null) {
        return Optional.of(body);
      }
    } catch (DecodeException | ClassCastException notJson) {
      // Answered below, like a body that is missing.
    }
    Problem.badRequest("The body must be a JSON object.").send(ctx);
    return Optional.empty();
  }

  private static boolean may(RoutingContext ctx, Role[] roles) {
    boolean may =
        ApiCaller.of(ctx).is(roles)
            || (ApiCaller.of(ctx).byToken() && ApiCaller.of(ctx).is(Role.ADMINISTRATOR));
    if (!may) {
      new Problem(403, "Not allowed", "Your roles do not let you do this.").send(ctx);
    }
    return may;
  }

  private FileStore.By audit(RoutingContext ctx, String what, String about, String why) {
    String from = Desk.from(ctx);
    String who = ApiCaller.of(ctx).who();
    audit.record(new AuditEntry(who, what, about, from, why)).await();
    return new FileStore.By(who, from, clock.instant());
  }

  private String shown(RoutingContext ctx, String number) {
    return ApiCaller.of(ctx).mayReadNumbers() ? number : numbers.masked(number);
  }

  private JsonObject json(RoutingContext ctx, Hit hit) {
    return new JsonObject()
        .put("id", hit.customer().id())
        .put("name", hit.customer().name())
        .put("level", hit.customer().level().name())
        .put("owner", hit.customer().owner())
        .put("number", hit.number() == null ? null : shown(ctx, hit.number()))
        .put("foundBy", hit.by().name().toLowerCase(java.util.Locale.ROOT));
  }

  private JsonObject json(RoutingContext ctx, CustomerFile file) {
    JsonObject json = new JsonObject().put("id", file.id()).put("version", file.version());
    for (FileField field : FileField.values()) {
      json.put(field.key(), file.field(field.key()));
    }
    JsonArray all = new JsonArray();
    parts
        .list(Parts.NUMBERS, file.id())
        .await()
        .forEach(
            line ->
                all.add(
                    new JsonObject()
                        .put("number", shown(ctx, line.main()))
                        .put("label", line.more().strip())
                        .put("main", line.word().equals("main"))
                        .put("doNotCall", Boolean.TRUE.equals(line.also().get("forbidden")))));
    return json.put("numbers", all).put("changedAt", AT.format(file.changedAt()));
  }

  private static void send(RoutingContext ctx, int status, JsonObject json) {
    ctx.response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(json.toBuffer());
  }
}
