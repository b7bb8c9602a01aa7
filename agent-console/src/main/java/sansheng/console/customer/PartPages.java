package sansheng.console.customer;

import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import sansheng.console.search.Hit;
import sansheng.console.web.Problem;

/** Adding lines to a customer's file and taking them away. */
public final class PartPages {
  private static final int LONGEST_NOTE = 2000;

  private final Desk desk;
  private final CustomerPages file;
  private final PartStore parts;
  private final CustomerStore customers;
  private final Numbers numbers;
  private final Function<String, List<Hit>> find;

  /**
   * @param find customers by what somebody typed, likeliest first
   */
  public PartPages(
      Desk desk,
      CustomerPages file,
      PartStore parts,
      CustomerStore customers,
      Numbers numbers,
      Function<String, List<Hit>> find) {
    this.desk = desk;
    this.file = file;
    this.parts = parts;
    this.customers = customers;
    this.numbers = numbers;
    this.find = find;
  }

  /** {@code POST /customers/:id/parts/:part}: a new line, or one written anew. */
  public void add(RoutingContext ctx) {
    Optional<CustomerFile> here = file.open(ctx);
    Optional<Part> part = Parts.named(String.valueOf(ctx.pathParam("part")));
    if (here.isEmpty()) {
      return;
    }
    if (part.isEmpty()) {
      ctx.fail(404);
      return;
    }
    Map<String, String> typed = new LinkedHashMap<>();
    Map<String, String> troubles = new HashMap<>();
    List<String> values = new ArrayList<>();
    for (Part.Field field : part.get().fields()) {
      String value = Desk.form(ctx, field.name());
      typed.put(field.name(), value);
      values.add(value(ctx, here.get().id(), field, value, troubles));
    }
    if (troubles.isEmpty()) {
      desk.note(ctx, "customer." + part.get().name() + ".add", "customer:" + here.get().id(), "");
      if (parts.add(part.get(), here.get().id(), values, desk.by(ctx)).await()) {
        ctx.redirect("/customers/" + here.get().id());
        return;
      }
      troubles.put(part.get().fields().getFirst().name(), "file.trouble.taken");
    }
    Map<String, Object> model = file.model(ctx, here.get(), Map.of(part.get().name(), troubles));
    model.put("typed", Map.of(part.get().name(), typed));
    ctx.response().setStatusCode(422);
    desk.pages().show(ctx, "customer/file.ftlh", model);
  }

  /** {@code POST /customers/:id/parts/:part/remove} with {@code line}. */
  public void remove(RoutingContext ctx) {
    Optional<CustomerFile> here = file.open(ctx);
    Optional<Part> part = Parts.named(String.valueOf(ctx.pathParam("part")));
    String line = Desk.form(ctx, "line");
    if (here.isEmpty()) {
      return;
    }
    if (part.isEmpty() || !line.matches("-?[0-9]{1,19}")) {
      ctx.fail(404);
      return;
    }
    long id = here.get().id();
    Optional<PartStore.Line> was = parts.find(part.get(), id, Long.parseLong(line)).await();
    if (was.isPresent()) {
      desk.note(ctx, "customer." + part.get().name() + ".remove", "customer:" + id, "");
      parts.remove(part.get(), id, was.get().id(), was.get().main(), desk.by(ctx)).await();
    }
    ctx.redirect("/customers/" + id);
  }

  /** {@code POST /customers/:id/do-not-call} with {@code line}, {@code why}, {@code forbid}. */
  public void doNotCall(RoutingContext ctx) {
    Optional<CustomerFile> here = file.open(ctx);
    String line = Desk.form(ctx, "line");
    if (here.isEmpty()) {
      return;
    }
    boolean forbid = !Desk.form(ctx, "forbid").isEmpty();
    String why = Desk.form(ctx, "why");
    if (forbid && why.isEmpty()) {
      Problem.answer(ctx, 400, desk.say(ctx, "file.trouble.why"), "");
      return;
    }
    long id = here.get().id();
    Optional<PartStore.Line> number =
        line.matches("[0-9]{1,18}")
            ? parts.find(Parts.NUMBERS, id, Long.parseLong(line)).await()
            : Optional.empty();
    if (number.isEmpty()) {
      ctx.fail(404);
      return;
    }
    desk.note(ctx, forbid ? "doNotCall.add" : "doNotCall.remove", "customer:" + id, why);
    parts.forbid(number.get().main(), forbid, why, desk.by(ctx)).await();
    ctx.redirect("/customers/" + id);
  }

  /** {@code POST /customers/:id/notes} with {@code text}. */
  public void note(RoutingContext ctx) {
    Optional<CustomerFile> here = file.open(ctx);
    if (here.isEmpty()) {
      return;
    }
    String text = Desk.form(ctx, "text");
    if (text.isEmpty() || text.length() > LONGEST_NOTE) {
      Problem.answer(ctx, 400, desk.say(ctx, "file.trouble.note", LONGEST_NOTE), "");
      return;
    }
    customers.note(here.get().id(), desk.by(ctx).login(), text).await();
    ctx.redirect("/customers/" + here.get().id());
  }

  private String value(
      RoutingContext ctx,
      long customer,
      Part.Field field,
      String typed,
      Map<String, String> troubles) {
    if (typed.isEmpty()) {
      if (field.required()) {
        troubles.put(field.name(), "file.trouble.missing");
      }
      return "";
    }
    if (typed.length() > field.longest() || typed.chars().anyMatch(Character::isISOControl)) {
      troubles.put(field.name(), "file.trouble.long");
      return "";
    }
    Optional<String> good =
        switch (field.type()) {
          case TEXT -> Optional.of(typed);
          case YES -> Optional.of("yes");
          case CHOICE -> Optional.of(typed).filter(field.choices()::contains);
          case DAY -> day(typed);
          case AMOUNT -> Optional.of(typed).filter(t -> t.matches("[0-9]{1,11}(\\.[0-9]{1,2})?"));
          case NUMBER -> numbers.e164(typed);
          case CUSTOMER -> other(ctx, customer, typed);
        };
    if (good.isEmpty()) {
      troubles.put(field.name(), "file.trouble." + field.type());
    }
    return good.orElse("");
  }

  private static Optional<String> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed).toString());
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private Optional<String> other(RoutingContext ctx, long customer, String typed) {
    List<Hit> found = find.apply(typed);
    Set<Long> open = desk.opens(ctx, found.stream().map(hit -> hit.customer().id()).toList());
    // Whom one may not open is linked by name only: a note or a number would say who it is.
    List<Hit> hits =
        found.stream()
            .filter(hit -> hit.customer().id() != customer)
            .filter(
                hit -> open.contains(hit.customer().id()) || hit.customer().name().equals(typed))
            .toList();
    List<Hit> exact = hits.stream().filter(hit -> hit.customer().name().equals(typed)).toList();
    List<Hit> meant = exact.isEmpty() ? hits : exact;
    return meant.size() == 1
        ? Optional.of(String.valueOf(meant.getFirst().customer().id()))
        : Optional.empty();
  }
}
