package sansheng.console.customer;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sansheng.console.search.Hit;

/**
 * What is shown of customers whose file does not open: who looks for a name, or has the whole
 * number, learns that there is such a customer and whose they are. Nothing else is told, and what
 * only a note, an order or a piece of a number would find is not found.
 */
final class Closed {
  private Closed() {}

  /**
   * The hits as they are shown.
   *
   * @param open customers that open
   * @param whole whether a whole number was typed
   */
  static List<Hit> shown(List<Hit> hits, Set<Long> open, boolean whole) {
    return hits.stream().flatMap(hit -> Stream.ofNullable(shown(hit, open, whole))).toList();
  }

  private static @Nullable Hit shown(Hit hit, Set<Long> open, boolean whole) {
    Customer c = hit.customer();
    if (open.contains(c.id())) {
      return hit;
    }
    boolean told =
        switch (hit.by()) {
          case NAME, ALIKE -> true;
          case NUMBER -> whole;
          case SIGN, NOTE -> false;
        };
    return told
        ? new Hit(
            new Customer(c.id(), c.name(), c.kind(), c.level(), "", c.owner(), c.language()),
            null,
            hit.by(),
            "")
        : null;
  }
}
