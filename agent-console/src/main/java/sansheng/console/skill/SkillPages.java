package sansheng.console.skill;

import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.console.web.Problem;
import sansheng.cti.FloorView;
import sansheng.cti.floor.AgentPresence;

/** Who serves which queue, in which order they are rung; for supervisors and administrators. */
public final class SkillPages {
  private final SkillStore store;
  private final Assigning assigning;
  private final FloorView floor;
  private final Pages pages;
  private final Messages messages;

  public SkillPages(
      SkillStore store, Assigning assigning, FloorView floor, Pages pages, Messages messages) {
    this.store = store;
    this.assigning = assigning;
    this.floor = floor;
    this.pages = pages;
    this.messages = messages;
  }

  /** {@code GET /skills}. */
  public void show(RoutingContext ctx) {
    pages.show(ctx, "skill/skills.ftlh", model("", ""));
  }

  private Map<String, Object> model(String done, String sentence) {
    Map<String, String> states = new TreeMap<>();
    for (AgentPresence agent : floor.agents()) {
      states.put(agent.agent(), agent.state().name());
    }
    return Map.of(
        "agents",
        store.all().await(),
        "queues",
        new TreeSet<>(assigning.queues()),
        "places",
        IntStream.rangeClosed(0, AgentQueues.MOST).boxed().toList(),
        "states",
        states,
        "done",
        done,
        "sentence",
        sentence);
  }

  /**
   * {@code POST /skills/:agent}: for each queue, by its name, a place, or nothing for none. Answers
   * with the table anew.
   */
  public void give(RoutingContext ctx) {
    String agent = ctx.pathParam("agent");
    Optional<AgentQueues> known = store.of(agent).await();
    if (known.isEmpty()) {
      ctx.fail(404);
      return;
    }
    Map<String, Integer> penalties = new TreeMap<>();
    for (String queue : assigning.queues()) {
      String typed = ctx.request().getFormAttribute("queue-" + queue);
      if (typed != null && !typed.isEmpty()) {
        if (!typed.matches("[0-9]{1,2}") || Integer.parseInt(typed) > AgentQueues.MOST) {
          Problem.answer(ctx, 422, messages.say(Languages.of(ctx), "skills.badPlace"), "");
          return;
        }
        penalties.put(queue, Integer.valueOf(typed));
      }
    }
    String address = ctx.request().remoteAddress().hostAddress();
    boolean all = assigning.give(agent, penalties, Gate.signedIn(ctx).login(), address);
    String words = all ? "skills.kept" : "skills.keptForLater";
    String name = known.get().name();
    pages.part(ctx, "skill/table.ftlh", model(agent, messages.say(Languages.of(ctx), words, name)));
  }
}
