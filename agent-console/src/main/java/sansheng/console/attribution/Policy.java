package sansheng.console.attribution;

import java.time.Instant;
import java.util.Optional;

/**
 * How a site decides whose customer it is. A pure function: the same facts give the same ruling,
 * whatever the order in which they are listed. A site's own policy is one class and its sentences.
 */
public interface Policy {

  /** Its name in settings and rulings. */
  String name();

  /** Counted up with every change of meaning; rulings keep the version that made them. */
  int version();

  /** The ruling on these facts. */
  Ruling rule(Facts facts);

  /** When the owner's claim lapses if nothing happens before; empty when it does not. */
  default Optional<Instant> lapses(Facts facts, Ruling ruling) {
    return Optional.empty();
  }
}
