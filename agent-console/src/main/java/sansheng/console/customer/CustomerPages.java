package sansheng.console.customer;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;

/** A customer's file: reading it, and changing its own fields. */
public final class CustomerPages {
  private static final int MOST_EVENTS = 40;

  private final Desk desk;
  private final FileStore files;
  private final PartStore parts;
  private final HistoryStore history;
  private final AttachmentStore attachments;
  private final MergeStore merges;
  private final Numbers numbers;

  public CustomerPages(
      Desk desk,
      FileStore files,
      PartStore parts,
      HistoryStore history,
      AttachmentStore attachments,
      MergeStore merges,
      Numbers numbers) {
    this.desk = desk;
    this.files = files;
    this.parts = parts;
    this.history = history;
    this.attachments = attachments;
    this.merges = merges;
    this.numbers = numbers;
  }

  /** {@code GET /customers/:id}. Opening a file is written down. */
  public void show(RoutingContext ctx) {
    Optional<CustomerFile> file = open(ctx);
    if (file.isPresent()) {
      desk.note(ctx, "customer.open", "customer:" + file.get().id(), "");
      desk.pages().show(ctx, "customer/file.ftlh", model(ctx, file.get(), Map.of()));
    }
  }

  /** {@code GET /customers/:id/history?before=}: what is older. */
  public void older(RoutingContext ctx) {
    Optional<CustomerFile> file = open(ctx);
    if (file.isPresent()) {
      long before = millis(ctx.request().getParam("before"));
      desk.pages()
          .part(
              ctx, "customer/history.ftlh", events(file.get().id(), Instant.ofEpochMilli(before)));
    }
  }

  /** {@code POST /customers/:id/reveal}: the whole numbers, once; written down first. */
  public void reveal(RoutingContext ctx) {
    Optional<CustomerFile> file = open(ctx);
    if (file.isPresent()) {
      desk.note(ctx, "number.reveal", "customer:" + file.get().id(), "");
      Map<String, Object> model = model(ctx, file.get(), Map.of());
      model.put("revealed", true);
      model.put("part", Parts.NUMBERS);
      desk.pages().part(ctx, "customer/part.ftlh", model);
    }
  }

  /** {@code GET /customers/new?number=&name=}. */
  public void fresh(RoutingContext ctx) {
    FileForm form = FileForm.empty();
    form.values().put("name", parameter(ctx, "name"));
    form.values().put("owner", own(Gate.signedIn(ctx)));
    form(ctx, null, form, parameter(ctx, "number"), Map.of(), 200);
  }

  /** {@code POST /customers}. */
  public void create(RoutingContext ctx) {
    FileForm form = FileForm.read(field -> Desk.form(ctx, field));
    String number = Desk.form(ctx, "number");
    Optional<String> e164 = numbers.e164(number);
    if (!number.isEmpty() && e164.isEmpty()) {
      form.troubles().put("number", "file.trouble.number");
    }
    if (!form.isGood()) {
      form(ctx, null, form, number, Map.of(), 422);
      return;
    }
    desk.note(ctx, "customer.create", "customer", "");
    FileStore.By by = desk.by(ctx);
    long id = files.create(form.values(), by).await();
    if (e164.isPresent()) {
      parts.add(Parts.NUMBERS, id, List.of(e164.get(), "", "yes"), by).await();
    }
    ctx.redirect("/customers/" + id);
  }

  /** {@code GET /customers/:id/edit}. */
  public void edit(RoutingContext ctx) {
    Optional<CustomerFile> file = open(ctx);
    if (file.isPresent()) {
      desk.note(ctx, "customer.open", "customer:" + file.get().id(), "");
      FileForm form = new FileForm(new LinkedHashMap<>(file.get().fields()), new HashMap<>());
      form(ctx, file.get(), form, "", Map.of(), 200);
    }
  }

  /** {@code POST /customers/:id}: what was typed, and the {@code version} that was read. */
  public void save(RoutingContext ctx) {
    Optional<CustomerFile> file = open(ctx);
    if (file.isEmpty()) {
      return;
    }
    FileForm form = FileForm.read(field -> Desk.form(ctx, field));
    String version = Desk.form(ctx, "version");
    if (!form.isGood() || !version.matches("[0-9]{1,9}")) {
      form(ctx, file.get(), form, "", Map.of(), 422);
      return;
    }
    desk.note(ctx, "customer.change", "customer:" + file.get().id(), "");
    boolean written =
        files.change(file.get(), Integer.parseInt(version), form.values(), desk.by(ctx)).await();
    if (written) {
      ctx.redirect("/customers/" + file.get().id());
      return;
    }
    CustomerFile theirs = files.find(file.get().id()).await().orElseThrow();
    Map<String, String> different = new HashMap<>();
    theirs.differences(form.values()).keySet().forEach(f -> different.put(f, theirs.field(f)));
    form(ctx, theirs, form, "", different, 422);
  }

  private void form(
      RoutingContext ctx,
      @Nullable CustomerFile file,
      FileForm form,
      String number,
      Map<String, String> theirs,
      int status) {
    Map<String, Object> model = new HashMap<>();
    if (file != null) {
      model.put("file", file);
    }
    model.put("form", form);
    model.put("fields", FileField.values());
    model.put("number", number);
    model.put("theirs", theirs);
    ctx.response().setStatusCode(status);
    desk.pages().show(ctx, "customer/edit.ftlh", model);
  }

  /** The file in the address; empty when the answer has been given already. */
  Optional<CustomerFile> open(RoutingContext ctx) {
    String id = String.valueOf(ctx.pathParam("id"));
    Optional<CustomerFile> file =
        id.matches("[0-9]{1,18}") ? files.find(Long.parseLong(id)).await() : Optional.empty();
    if (file.isEmpty()) {
      ctx.fail(404);
      return Optional.empty();
    }
    Long into = file.get().mergedInto();
    if (into != null) {
      ctx.redirect("/customers/" + into);
      return Optional.empty();
    }
    if (desk.opens(ctx, List.of(file.get().id())).isEmpty()) {
      desk.refuse(ctx, file.get().id());
      return Optional.empty();
    }
    return file;
  }

  /** Everything that the page of a file shows; troubles of a line that was refused, by part. */
  Map<String, Object> model(
      RoutingContext ctx, CustomerFile file, Map<String, Map<String, String>> refused) {
    SignedIn who = Gate.signedIn(ctx);
    Map<String, Object> model = new HashMap<>(events(file.id(), desk.clock().instant()));
    Map<String, Object> lines = new HashMap<>();
    for (Part part : Parts.all()) {
      lines.put(part.name(), parts.list(part, file.id()).await());
    }
    model.put("file", file);
    model.put("fields", FileField.values());
    model.put("parts", Parts.all());
    model.put("lines", lines);
    model.put("masks", new Masks(numbers));
    model.put("refused", refused);
    model.put("revealed", false);
    model.put("writes", who.isAnyOf(Desk.writers()));
    model.put("leads", who.isAnyOf(Desk.leaders()));
    model.put("attachments", attachments.list(file.id()).await());
    model.put("merges", merges.into(file.id()).await());
    return model;
  }

  private Map<String, Object> events(long id, Instant before) {
    List<HistoryStore.Event> events = history.before(id, before, MOST_EVENTS).await();
    return Map.of(
        "customer",
        id,
        "events",
        events,
        "more",
        events.size() == MOST_EVENTS,
        "masks",
        new Masks(numbers));
  }

  private static long millis(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
  }

  private static String own(SignedIn who) {
    return who.agent() == null ? "" : who.agent();
  }

  private static String parameter(RoutingContext ctx, String name) {
    String value = ctx.request().getParam(name);
    return value == null ? "" : value.strip();
  }
}
