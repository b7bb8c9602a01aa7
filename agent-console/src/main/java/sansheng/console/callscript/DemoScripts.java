package sansheng.console.callscript;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import sansheng.console.db.Db;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;

/** Gives the demonstration's scripts a believable past: a version, a draft, one that is planned. */
final class DemoScripts {
  private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

  private final Db db;
  private final DraftStore drafts;
  private final LiveScripts scripts;

  DemoScripts(Db db, DraftStore drafts, LiveScripts scripts) {
    this.db = db;
    this.drafts = drafts;
    this.scripts = scripts;
  }

  /** Writes it, as if people had worked at it in the days before. */
  void write(Instant now) {
    SignedIn supervisor = person("chen.jing");
    SignedIn head = person("zhou.min");
    String hold = changed("hold", "大约两分钟", "大约一两分钟").replace("请再给我一分钟", "请再给我一点时间");
    drafts.save("hold", LANGUAGE, hold, 0, supervisor, true, now.minus(Duration.ofDays(6)));
    drafts.approve(
        "hold", LANGUAGE, 1, head, now.minus(Duration.ofDays(5)), now.minus(Duration.ofDays(5)));
    String newYear = changed("opening-new-year", "平安顺遂", "平安喜乐、万事顺遂");
    drafts.save(
        "opening-new-year", LANGUAGE, newYear, 0, supervisor, true, now.minus(Duration.ofDays(2)));
    drafts.approve(
        "opening-new-year",
        LANGUAGE,
        1,
        head,
        now.plus(Duration.ofDays(3)),
        now.minus(Duration.ofDays(1)));
    String slow = changed("complaint-slow-answer", "谢谢您一直耐心等候。", "谢谢您一直耐心等候。您的事情我现在就办。");
    drafts.save(
        "complaint-slow-answer",
        LANGUAGE,
        slow,
        0,
        supervisor,
        true,
        now.minus(Duration.ofHours(3)));
  }

  private String changed(String id, String what, String into) {
    return scripts.find(id, LANGUAGE).map(CallScript::source).orElseThrow().replace(what, into);
  }

  private SignedIn person(String login) {
    for (Row row :
        db.query("select id, name from staff where login = $1", Tuple.of(login)).await()) {
      return new SignedIn(
          row.getLong("id"), login, row.getString("name"), null, Set.of(Role.SUPERVISOR), LANGUAGE);
    }
    throw new IllegalStateException("nobody is called " + login);
  }
}
