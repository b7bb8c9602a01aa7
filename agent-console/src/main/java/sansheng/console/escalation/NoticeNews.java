package sansheng.console.escalation;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import sansheng.console.clock.Addressee;
import sansheng.console.live.Audience;
import sansheng.console.live.Live;
import sansheng.console.staff.Role;

/** Rings the bell in the bar of those who have a new notice; each browser fetches its own. */
public final class NoticeNews {
  private static final String FETCH =
      "<span id=\"%1$s\" hidden data-number=\"%2$d\" hx-get=\"%3$s\" hx-trigger=\"load\""
          + " hx-target=\"#%4$s\" hx-swap=\"outerHTML\" hx-push-url=\"false\"></span>";

  private final Live live;
  private final AtomicLong number = new AtomicLong();

  public NoticeNews(Live live) {
    this.live = live;
  }

  /** Somebody has a new notice. Never waits. */
  public void tell(Set<Addressee> told) {
    told.forEach(this::tell);
  }

  private void tell(Addressee told) {
    Role role = told.role();
    String agent = told.agent();
    if (role != null) {
      push(new Audience.Holders(Set.of(role)));
    } else if (agent != null) {
      push(new Audience.Agent(agent));
    }
  }

  /** Somebody has taken note of something: it goes from the others' screens, too. */
  void seen() {
    push(new Audience.Holders(Set.of(Role.TEAM_LEAD, Role.SUPERVISOR, Role.HEAD)));
  }

  private void push(Audience to) {
    long next = number.incrementAndGet();
    live.push(
        to, "bell-news", viewer -> FETCH.formatted("bell-news", next, "/notices/bell", "bell"));
    live.push(
        to,
        "notices-news",
        viewer -> FETCH.formatted("notices-news", next, "/notices/rows", "notices-rows"));
  }
}
