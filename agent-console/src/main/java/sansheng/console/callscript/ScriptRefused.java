package sansheng.console.callscript;

import java.util.List;
import java.util.stream.Collectors;

/** A script that can't be used, with everything that is wrong with it. */
public final class ScriptRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<ScriptTrouble> troubles;

  ScriptRefused(List<ScriptTrouble> troubles) {
    super(
        troubles.stream()
            .map(t -> "line " + t.line() + ": " + t.words() + " " + t.arguments())
            .collect(Collectors.joining("; ")));
    this.troubles = List.copyOf(troubles);
  }

  /** In the order of their lines. */
  public List<ScriptTrouble> troubles() {
    return troubles;
  }
}
