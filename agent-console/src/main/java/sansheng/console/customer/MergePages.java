package sansheng.console.customer;

import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import sansheng.console.web.Problem;

/** Files that seem to be of one customer; making them one, and taking that back. */
public final class MergePages {
  private static final int MOST = 100;

  private final Desk desk;
  private final CustomerPages file;
  private final MergeStore store;
  private final Numbers numbers;

  public MergePages(Desk desk, CustomerPages file, MergeStore store, Numbers numbers) {
    this.desk = desk;
    this.file = file;
    this.store = store;
    this.numbers = numbers;
  }

  /** {@code GET /customers/duplicates}. */
  public void show(RoutingContext ctx) {
    desk.pages()
        .show(
            ctx,
            "customer/duplicates.ftlh",
            Map.of("pairs", store.duplicates(MOST).await(), "masks", new Masks(numbers)));
  }

  /** {@code POST /customers/:id/merge} with {@code gone}: that file becomes part of this one. */
  public void merge(RoutingContext ctx) {
    Optional<CustomerFile> here = file.open(ctx);
    String gone = Desk.form(ctx, "gone");
    if (here.isEmpty()) {
      return;
    }
    long kept = here.get().id();
    if (!gone.matches("[0-9]{1,18}")) {
      ctx.fail(400);
      return;
    }
    desk.note(ctx, "customer.merge", "customer:" + kept, gone);
    if (store.merge(kept, Long.parseLong(gone), desk.by(ctx)).await()) {
      ctx.redirect("/customers/" + kept);
    } else {
      Problem.answer(ctx, 409, desk.say(ctx, "merge.notNow"), "");
    }
  }

  /** {@code POST /customers/:id/merge/undo} with {@code merge}. */
  public void undo(RoutingContext ctx) {
    Optional<CustomerFile> here = file.open(ctx);
    String merge = Desk.form(ctx, "merge");
    if (here.isEmpty()) {
      return;
    }
    if (!merge.matches("[0-9]{1,18}")) {
      ctx.fail(400);
      return;
    }
    long kept = here.get().id();
    desk.note(ctx, "customer.unmerge", "customer:" + kept, merge);
    if (store.undo(Long.parseLong(merge), kept, desk.by(ctx)).await()) {
      ctx.redirect("/customers/" + kept);
    } else {
      Problem.answer(ctx, 409, desk.say(ctx, "merge.notBack"), "");
    }
  }
}
