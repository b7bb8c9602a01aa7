package sansheng.console.transcript;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A transcript as it is kept, with what was found in it. */
public record Kept(
    Source source, String language, Instant changedAt, String changedBy, List<Line> lines) {
  public Kept {
    lines = List.copyOf(lines);
  }

  /** One segment and what an agent should not have said in it. */
  public record Line(int cue, Segment segment, List<Spoken> found) {
    public Line {
      found = List.copyOf(found);
    }
  }

  /**
   * A phrase that an agent spoke.
   *
   * @param agent work number of who talked then; null when nobody knows
   * @param start in UTF-16 units of the segment's text
   * @param end exclusive
   * @param category as the API spells it
   * @param severity as the API spells it
   */
  public record Spoken(
      @Nullable String agent,
      int start,
      int end,
      String text,
      String category,
      String severity,
      String instead,
      String phrase) {}

  /** How many phrases were found in all of it. */
  public int hits() {
    return lines.stream().mapToInt(line -> line.found().size()).sum();
  }
}
