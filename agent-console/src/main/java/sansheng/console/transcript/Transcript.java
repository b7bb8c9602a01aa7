package sansheng.console.transcript;

import java.util.List;

/**
 * What was said in a call.
 *
 * @param language BCP 47; one of those the phrase books are in
 * @param segments in the order they were written down
 */
public record Transcript(String language, List<Segment> segments) {
  /** Bytes of a file. */
  public static final int LARGEST = 2 * 1024 * 1024;

  /** Segments of one transcript. */
  public static final int MOST_SEGMENTS = 20_000;

  /** UTF-16 units of one segment. */
  public static final int LONGEST_TEXT = 10_000;

  public Transcript {
    segments = List.copyOf(segments);
  }
}
