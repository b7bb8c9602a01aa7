package sansheng.console.transcript;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.UUID;
import sansheng.console.api.ApiCaller;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;

/** Writes down who read what was said in a call. */
final class ReadAudit {
  private record Reading(String who, String fromWhere, UUID call) {}

  private final Audit audit;
  // A page asks again while a recording is worked on; that is one reading until it rests.
  private final Cache<Reading, Boolean> open =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(10)).build();

  ReadAudit(Audit audit) {
    this.audit = audit;
  }

  /** Waits until it is written down. */
  void note(RoutingContext ctx, ApiCaller caller, UUID call) {
    String from = ctx.request().remoteAddress().hostAddress();
    Reading reading = new Reading(caller.who(), from, call);
    if (open.getIfPresent(reading) == null) {
      audit
          .record(new AuditEntry(caller.who(), "transcript.read", "call: " + call, from, ""))
          .await();
      open.put(reading, true);
    }
  }
}
