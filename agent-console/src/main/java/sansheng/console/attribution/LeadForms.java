package sansheng.console.attribution;

import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sansheng.console.attribution.LeadStore.By;
import sansheng.console.attribution.LeadStore.Content;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;

/** What is typed on the pages of registrations, follow-ups and deals, read; who did what, noted. */
record LeadForms(Audit audit, ZoneId zone, InstantSource time) {
  private static final int LONGEST = 400;
  static final Pattern AGENT = Pattern.compile("[0-9]{2,10}");

  /** Agents write for themselves; who leads may write for one of them. */
  static String agent(RoutingContext ctx) {
    SignedIn who = Gate.signedIn(ctx);
    String named = form(ctx, "agent");
    if (CollisionPages.leads(who) && !named.isEmpty()) {
      return AGENT.matcher(named).matches() ? named : "";
    }
    return who.agent() == null ? "" : who.agent();
  }

  /** The time that was typed, now for none; null for one that makes no sense or is to come. */
  @Nullable Instant at(RoutingContext ctx, String name) {
    String typed = form(ctx, name);
    Instant now = time.instant().truncatedTo(ChronoUnit.MILLIS);
    if (typed.isEmpty()) {
      return now;
    }
    try {
      Instant at = LocalDateTime.parse(typed).atZone(zone).toInstant();
      return at.isAfter(now.plusSeconds(60)) || at.isBefore(Instant.EPOCH) ? null : at;
    } catch (DateTimeException e) {
      return null;
    }
  }

  static Content content(RoutingContext ctx, String channel) {
    return new Content(
        channel,
        form(ctx, "source"),
        form(ctx, "product"),
        form(ctx, "intent"),
        form(ctx, "tradeIn"),
        form(ctx, "purpose"));
  }

  By by(RoutingContext ctx) {
    return new By(Gate.signedIn(ctx).login(), time.instant());
  }

  void note(RoutingContext ctx, String what, String about, String why) {
    audit
        .record(new AuditEntry(Gate.signedIn(ctx).login(), what, about, address(ctx), why))
        .await();
  }

  static String address(RoutingContext ctx) {
    return ctx.request().remoteAddress().hostAddress();
  }

  static String form(RoutingContext ctx, String name) {
    String value = ctx.request().getFormAttribute(name);
    String stripped = value == null ? "" : value.strip().replace("\u0000", "");
    return stripped.substring(0, Math.min(LONGEST, stripped.length()));
  }
}
