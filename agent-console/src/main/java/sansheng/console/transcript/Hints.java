package sansheng.console.transcript;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import sansheng.console.live.Audience;
import sansheng.console.live.Live;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Pages;

/**
 * What was just said that is not said, on the desk of the agent who said it and on supervisors'
 * screens: a line that stays for a minute and asks for nothing.
 */
final class Hints {
  static final Duration STAYS = Duration.ofMinutes(1);
  private static final int MOST = 3;
  private static final Audience SUPERVISORS =
      new Audience.Holders(Set.of(Role.TEAM_LEAD, Role.SUPERVISOR));

  /**
   * One hint as the template shows it.
   *
   * @param agent work number
   */
  public record Hint(Instant at, UUID call, String agent, Kept.Spoken said) {}

  private final Vertx vertx;
  private final Live live;
  private final Pages pages;
  private final InstantSource clock;
  private final Map<String, Deque<Hint>> byAgent = new ConcurrentHashMap<>();
  private final Deque<Hint> all = new ArrayDeque<>();

  Hints(Vertx vertx, Live live, Pages pages, InstantSource clock) {
    this.vertx = vertx;
    this.live = live;
    this.pages = pages;
    this.clock = clock;
  }

  /** Shows what was found, where the agent is known. */
  void found(UUID call, List<Kept.Spoken> found) {
    for (Kept.Spoken said : found) {
      String agent = said.agent();
      if (agent != null) {
        Hint hint = new Hint(clock.instant(), call, agent, said);
        add(all, hint);
        add(byAgent.computeIfAbsent(agent, a -> new ArrayDeque<>()), hint);
        push(agent);
        vertx.setTimer(STAYS.toMillis() + 500, over -> push(agent));
      }
    }
  }

  private void push(String agent) {
    live.push(new Audience.Agent(agent), "said-hint", this::own);
    live.push(SUPERVISORS, "said-hints", this::everybodys);
  }

  private String own(SignedIn viewer) {
    Deque<Hint> hints = byAgent.get(viewer.agent() == null ? "" : viewer.agent());
    return render("said-hint", hints == null ? new ArrayDeque<>() : hints, viewer);
  }

  private String everybodys(SignedIn viewer) {
    return render("said-hints", all, viewer);
  }

  private String render(String id, Deque<Hint> hints, SignedIn viewer) {
    Instant since = clock.instant().minus(STAYS);
    List<Hint> fresh;
    synchronized (hints) {
      fresh = hints.stream().filter(hint -> hint.at().isAfter(since)).toList();
    }
    return pages.fragment("transcript/hints.ftlh", Map.of("id", id, "hints", fresh), viewer);
  }

  private static void add(Deque<Hint> hints, Hint hint) {
    synchronized (hints) {
      hints.addFirst(hint);
      while (hints.size() > MOST) {
        hints.removeLast();
      }
    }
  }
}
