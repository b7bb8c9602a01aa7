package sansheng.console.callback;

import java.time.Instant;
import java.util.Comparator;

/** Which callback is more urgent. */
final class Urgency {
  /** Those that have run out stay on top; then by the time left; then by age. */
  static final Comparator<Callback> ORDER =
      Comparator.comparing((Callback callback) -> !callback.breached())
          .thenComparing(Urgency::due)
          .thenComparing(Callback::owedAt)
          .thenComparing(Callback::id);

  private Urgency() {}

  private static Instant due(Callback callback) {
    Instant due = callback.dueAt();
    return due == null ? Instant.MAX : due;
  }
}
