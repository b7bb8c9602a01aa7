package sansheng.console.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sansheng.console.phrase.PhraseHit;

/**
 * What one agent said in one go, although it was written down in several segments: whoever writes
 * down parts a sentence where somebody drew breath, and a phrase may lie over the border.
 *
 * <p>A hit belongs to the segment in which it ends; of one that began before it, what is marked
 * begins with the segment.
 */
final class Stretch {
  // A comma parts clauses and does not part what is looked for.
  private static final String BORDER = "，";
  private static final Duration BREATH = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final StringBuilder text = new StringBuilder();
  private final List<Part> parts = new ArrayList<>();

  private record Part(int line, int start, int end) {}

  /**
   * A hit, and where it is marked.
   *
   * @param line which segment
   * @param start in UTF-16 units of the segment's text
   * @param end exclusive
   * @param crosses whether it began in a segment before
   */
  record Found(int line, int start, int end, boolean crosses, PhraseHit hit) {}

  /**
   * Whether the same person goes on: after a breath, or after a pause that nobody else used.
   *
   * @param between whether somebody else spoke meanwhile
   */
  static boolean goesOn(
      Segment before, @Nullable String who, Segment next, @Nullable String then, boolean between) {
    Duration silence = next.from().minus(before.to());
    return before.speaker() == next.speaker()
        && Objects.equals(who, then)
        && silence.compareTo(between ? BREATH : PAUSE) <= 0;
  }

  void add(int line, String said) {
    if (!parts.isEmpty()) {
      text.append(BORDER);
    }
    parts.add(new Part(line, text.length(), text.length() + said.length()));
    text.append(said);
  }

  /** All that is found in it. */
  List<Found> found(Function<String, List<PhraseHit>> scan) {
    List<Found> found = new ArrayList<>();
    for (PhraseHit hit : scan.apply(text.toString())) {
      for (Part part : parts) {
        if (hit.end() > part.start() && hit.end() <= part.end()) {
          int start = Math.max(0, hit.start() - part.start());
          boolean crosses = hit.start() < part.start();
          found.add(new Found(part.line(), start, hit.end() - part.start(), crosses, hit));
        }
      }
    }
    return found;
  }
}
