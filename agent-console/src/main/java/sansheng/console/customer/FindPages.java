package sansheng.console.customer;

import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sansheng.console.search.FindStore;
import sansheng.console.search.Hit;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;

/** Finding customers as one types, on a page of its own and in the bar. */
public final class FindPages {
  private static final int MOST = 20;
  private static final int MOST_IN_BAR = 8;

  private final Desk desk;
  private final FindStore find;
  private final CustomerStore customers;
  private final Numbers numbers;

  public FindPages(Desk desk, FindStore find, CustomerStore customers, Numbers numbers) {
    this.desk = desk;
    this.find = find;
    this.customers = customers;
    this.numbers = numbers;
  }

  /** {@code GET /customers?typed=}: with nothing typed, one's own customers. */
  public void show(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    Map<String, Object> model = found(ctx, MOST);
    model.put("writes", who.isAnyOf(Desk.writers()));
    model.put("leads", who.isAnyOf(Desk.leaders()));
    model.put("exports", who.isAnyOf(Desk.exporters()));
    desk.pages().show(ctx, "customer/find.ftlh", model);
  }

  /** {@code GET /customers/found?typed=}: the list alone. */
  public void found(RoutingContext ctx) {
    desk.pages().part(ctx, "customer/found.ftlh", found(ctx, MOST));
  }

  /** {@code GET /customers/bar?typed=}: the few that the bar offers. */
  public void bar(RoutingContext ctx) {
    desk.pages().part(ctx, "customer/bar.ftlh", found(ctx, MOST_IN_BAR));
  }

  private Map<String, Object> found(RoutingContext ctx, int most) {
    SignedIn who = Gate.signedIn(ctx);
    String value = ctx.request().getParam("typed");
    String typed = value == null ? "" : value.strip();
    Map<String, Object> model = new HashMap<>();
    model.put("typed", typed);
    model.put("masks", new Masks(numbers));
    List<Hit> hits = typed.isEmpty() ? own(who, most) : find.find(typed, who.agent(), most).await();
    Set<Long> open = desk.opens(ctx, hits.stream().map(hit -> hit.customer().id()).toList());
    model.put("hits", Closed.shown(hits, open, numbers.e164(typed).isPresent()));
    model.put("open", open.stream().map(String::valueOf).toList());
    return model;
  }

  private List<Hit> own(SignedIn who, int most) {
    String agent = who.agent();
    return agent == null
        ? List.of()
        : customers.ownedBy(agent, most).await().stream()
            .map(c -> new Hit(c, null, Hit.By.NAME, ""))
            .toList();
  }
}
