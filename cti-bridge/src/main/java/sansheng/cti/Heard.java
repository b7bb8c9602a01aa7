package sansheng.cti;

import java.util.Optional;
import java.util.function.Supplier;
import sansheng.cti.event.PbxEvent;

/**
 * Something a PBX said, not yet put into our words: that is done by the floor's thread, so that the
 * thread that reads the socket is never held up.
 *
 * @param pbx the PBX's public name
 * @param atNanos {@link System#nanoTime()} when it was read
 */
public record Heard(String pbx, long atNanos, Supplier<Optional<PbxEvent>> words) {

  /** Something the bridge itself noticed. */
  public static Heard own(String pbx, PbxEvent event) {
    return new Heard(pbx, System.nanoTime(), () -> Optional.of(event));
  }
}
