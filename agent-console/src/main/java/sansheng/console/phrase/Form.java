package sansheng.console.phrase;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of an entry, ready to be found: its anchor by the automaton, the rest around it.
 *
 * @param entry place of the entry in its book
 * @param exception a harmless longer text, which takes the entry's hits that it touches
 * @param factors alternatives that follow one another; one without any is a gap
 * @param anchor place of the factor that the automaton looks for
 */
record Form(
    int entry,
    boolean exception,
    List<List<Part>> factors,
    int anchor,
    boolean opens,
    boolean closes,
    boolean ends) {

  // Two characters are found seldom enough; more alternatives than these cost more than they save.
  private static final int GOOD_ANCHOR = 2;
  private static final int MOST_JOINED = 400;

  static Form of(int entry, boolean exception, Pattern pattern) {
    List<List<String>> factors = new ArrayList<>(pattern.factors());
    int anchor = best(factors);
    while (shortest(factors.get(anchor)) < GOOD_ANCHOR) {
      int other = neighbour(factors, anchor);
      if (other < 0) {
        break;
      }
      int first = Math.min(anchor, other);
      factors.set(first, joined(factors.get(first), factors.remove(first + 1)));
      anchor = best(factors);
    }
    List<List<Part>> parts =
        factors.stream().map(texts -> texts.stream().map(Part::of).toList()).toList();
    return new Form(
        entry, exception, parts, anchor, pattern.opens(), pattern.closes(), pattern.ends());
  }

  private static int best(List<List<String>> factors) {
    int best = 0;
    for (int i = 1; i < factors.size(); i++) {
      if (shortest(factors.get(i)) > shortest(factors.get(best))) {
        best = i;
      }
    }
    return best;
  }

  private static int shortest(List<String> alternatives) {
    return alternatives.stream().mapToInt(text -> Folding.fold(text).length()).min().orElse(-1);
  }

  private static int neighbour(List<List<String>> factors, int of) {
    int best = -1;
    for (int i : new int[] {of - 1, of + 1}) {
      if (i >= 0 && i < factors.size() && !factors.get(i).isEmpty()) {
        int size = factors.get(i).size();
        if (size * factors.get(of).size() <= MOST_JOINED
            && (best < 0 || shortest(factors.get(i)) > shortest(factors.get(best)))) {
          best = i;
        }
      }
    }
    return best;
  }

  private static List<String> joined(List<String> heads, List<String> tails) {
    return heads.stream().flatMap(head -> tails.stream().map(tail -> head + tail)).toList();
  }
}
