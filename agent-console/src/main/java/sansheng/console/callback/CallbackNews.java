package sansheng.console.callback;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import sansheng.console.live.Audience;
import sansheng.console.live.Live;
import sansheng.console.staff.Role;

/**
 * Tells open lists that something has changed; each fetches its own lines, for each shows others.
 */
public final class CallbackNews {
  private static final Audience WORKERS =
      new Audience.Holders(Set.of(Role.AGENT, Role.TEAM_LEAD, Role.SUPERVISOR));
  private static final Audience READERS =
      new Audience.Holders(Set.of(Role.SUPERVISOR, Role.HEAD, Role.ADMINISTRATOR));

  private final Live live;
  private final AtomicLong number = new AtomicLong();

  public CallbackNews(Live live) {
    this.live = live;
  }

  /** Something has changed. Never waits. */
  public void tell() {
    long next = number.incrementAndGet();
    live.push(
        WORKERS, "callbacks-news", viewer -> news("callbacks", "/callbacks/rows", "rows", next));
    live.push(
        WORKERS, "desk-owed-news", viewer -> news("desk-owed", "/desk/callback", "next", next));
    live.push(READERS, "clocks-news", viewer -> news("clocks", "/clocks/rows", "rows", next));
  }

  private static String news(String list, String from, String part, long number) {
    return ("<span id=\"%1$s-news\" hidden data-number=\"%4$d\" hx-get=\"%2$s\""
            + " hx-trigger=\"load, sansheng:again\" hx-target=\"#%1$s-%3$s\" hx-swap=\"outerHTML\""
            + " hx-push-url=\"false\"></span>")
        .formatted(list, from, part, number);
  }
}
