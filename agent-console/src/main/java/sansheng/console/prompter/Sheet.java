package sansheng.console.prompter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * All that was shown to one agent in one call, oldest first; the last is what stands on the screen.
 *
 * @param agent the agent's work number
 */
public record Sheet(UUID call, String agent, List<Shown> shown) {

  public Sheet {
    shown = List.copyOf(shown);
  }

  static Sheet empty(UUID call, String agent) {
    return new Sheet(call, agent, List.of());
  }

  /** What stands on the screen now. */
  public Optional<Shown> present() {
    return shown.isEmpty() ? Optional.empty() : Optional.of(shown.getLast());
  }

  /** One of those shown. */
  public Optional<Shown> find(UUID id) {
    return shown.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  Sheet with(Shown next) {
    List<Shown> more = new ArrayList<>(shown);
    more.add(next);
    return new Sheet(call, agent, more);
  }

  Sheet changing(UUID id, UnaryOperator<Shown> change) {
    return new Sheet(
        call, agent, shown.stream().map(s -> s.id().equals(id) ? change.apply(s) : s).toList());
  }
}
