package sansheng.console.callscript;

import java.util.List;
import java.util.Locale;

/**
 * A script in the words of one call. Plain text: whoever shows it escapes it.
 *
 * @param lines only those that have something to say in this call
 */
public record RenderedScript(
    String id,
    Locale language,
    int version,
    String title,
    List<String> dos,
    List<String> donts,
    List<Line> lines) {

  public RenderedScript {
    dos = List.copyOf(dos);
    donts = List.copyOf(donts);
    lines = List.copyOf(lines);
  }

  /** A line with everything filled in. */
  public record Line(String id, ScriptLine.Kind kind, String text) {}
}
