package sansheng.console.audit;

import io.vertx.core.Future;

/** Where what must be provable is written down. */
@FunctionalInterface
public interface Audit {

  /**
   * Appends an entry. What it is about happens only after this has succeeded: a look that can't be
   * written down is not granted.
   */
  Future<Void> record(AuditEntry entry);
}
