package sansheng.console.prompter;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The sheets of calls going on or just ended, in memory: what a screen shows never waits for the
 * database.
 */
final class Sheets {
  private final Map<SheetKey, Sheet> sheets = new ConcurrentHashMap<>();
  private final Consumer<Sheet> changed;

  /**
   * @param changed told every new state of a sheet; must not wait
   */
  Sheets(Consumer<Sheet> changed) {
    this.changed = changed;
  }

  Optional<Sheet> find(UUID call, String agent) {
    return Optional.ofNullable(sheets.get(new SheetKey(call, agent)));
  }

  /** Changes a sheet, which begins empty, one change after another. */
  Sheet change(UUID call, String agent, UnaryOperator<Sheet> change) {
    SheetKey key = new SheetKey(call, agent);
    return sheets.compute(
        key,
        (same, old) -> {
          Sheet before = old == null ? Sheet.empty(call, agent) : old;
          Sheet after = change.apply(before);
          if (!after.equals(before)) {
            changed.accept(after);
          }
          return after;
        });
  }

  /** What an earlier run of the console showed; what is there already stays. */
  void takeUp(Sheet sheet) {
    sheets.putIfAbsent(SheetKey.of(sheet), sheet);
  }

  void forget(UUID call) {
    sheets.keySet().removeIf(key -> key.call().equals(call));
  }
}
