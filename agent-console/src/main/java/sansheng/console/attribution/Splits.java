package sansheng.console.attribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import sansheng.console.attribution.Ruling.Share;

/** How people share a commission out, in whole percent that add up to 100. */
final class Splits {
  private Splits() {}

  /**
   * The owner's percent, and the rest in equal parts to the others, by their work numbers; what
   * does not divide goes to the first of them. Empty when it can't add up to 100.
   */
  static Optional<List<Share>> of(String owner, int percent, Collection<String> agents) {
    List<String> others = agents.stream().filter(a -> !a.equals(owner)).sorted().toList();
    int rest = 100 - percent;
    if (rest < 0 || percent < 1 || (rest > 0 && others.isEmpty())) {
      return Optional.empty();
    }
    List<Share> shares = new ArrayList<>(List.of(new Share(owner, percent)));
    int left = rest;
    for (int i = 0; i < others.size(); i++) {
      int part = (left + others.size() - i - 1) / (others.size() - i);
      left -= part;
      if (part > 0) {
        shares.add(new Share(others.get(i), part));
      }
    }
    return Optional.of(shares);
  }
}
