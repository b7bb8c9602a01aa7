package sansheng.console.web;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Instants and durations as people read them, in the site's zone. In templates: {@code
 * moments.time(x)}, {@code moments.day(x)}, {@code moments.full(x)}, {@code moments.length(d)}.
 */
public final class Moments {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final ZoneId zone;
  private final DateTimeFormatter day;

  Moments(ZoneId zone, Locale language) {
    this.zone = zone;
    day =
        DateTimeFormatter.ofPattern(
            language.getLanguage().equals("zh") ? "M月d日 HH:mm" : "d MMM HH:mm", language);
  }

  /** 16:58:03. */
  public TemplateHTMLOutputModel time(Instant at) throws TemplateModelException {
    return element(at, TIME);
  }

  /** 16:58. */
  public TemplateHTMLOutputModel minute(Instant at) throws TemplateModelException {
    return element(at, MINUTE);
  }

  /** 11月21日 16:58. */
  public TemplateHTMLOutputModel day(Instant at) throws TemplateModelException {
    return element(at, day);
  }

  /** 2026-11-21 16:58:03. */
  public TemplateHTMLOutputModel full(Instant at) throws TemplateModelException {
    return element(at, FULL);
  }

  /** 0:07, 12:30, 1:02:30. */
  public String length(Duration duration) {
    var seconds = Math.max(0, duration.toSeconds());
    return seconds < 3600
        ? "%d:%02d".formatted(seconds / 60, seconds % 60)
        : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** Milliseconds since 1970, for scripts. */
  public String millis(Instant at) {
    return Long.toString(at.toEpochMilli());
  }

  /** The site's zone, e.g. {@code Asia/Shanghai}, for clocks that run in the browser. */
  public String zone() {
    return zone.getId();
  }

  private TemplateHTMLOutputModel element(Instant at, DateTimeFormatter format)
      throws TemplateModelException {
    return HTMLOutputFormat.INSTANCE.fromMarkup(
        "<time datetime=\"%s\">%s</time>".formatted(at, format.format(at.atZone(zone))));
  }
}
