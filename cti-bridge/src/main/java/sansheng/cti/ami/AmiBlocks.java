package sansheng.cti.ami;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The events of a recorded manager conversation, block by block: without banner, without answers,
 * and without what was listed for somebody's action.
 */
final class AmiBlocks {
  private static final String EVENT = "event:";

  private final Reader in;
  private final StringBuilder line = new StringBuilder();
  private @Nullable Boolean crlf;
  private List<String> block = new ArrayList<>();
  private boolean cut;

  AmiBlocks(InputStream in) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The lines of the next event; empty at the end. An event without its end is not given. */
  Optional<List<String>> next() throws IOException {
    while (true) {
      String read = readLine();
      if (read == null) {
        cut = isEvent(block);
        return Optional.empty();
      }
      if (read.isEmpty() || startsWith(read, EVENT)) {
        List<String> whole = block;
        block = new ArrayList<>();
        // A recording that was torn and went on: what has no end is not an event.
        boolean ended = read.isEmpty();
        if (!ended) {
          block.add(read);
        }
        if (ended && isEvent(whole)) {
          return Optional.of(whole);
        }
      } else {
        block.add(read);
      }
    }
  }

  /** Whether the recording stopped in the middle of an event; known at the end. */
  boolean endedWithinAnEvent() {
    return cut;
  }

  private static boolean isEvent(List<String> block) {
    return !block.isEmpty()
        && startsWith(block.get(0), EVENT)
        && block.stream().noneMatch(l -> startsWith(l, "actionid:"));
  }

  /** The value of a header of the block. */
  static Optional<String> header(List<String> block, String name) {
    String start = name.toLowerCase(Locale.ROOT) + ':';
    return block.stream()
        .filter(l -> startsWith(l, start))
        .map(l -> l.substring(start.length()).strip())
        .findFirst();
  }

  private static boolean startsWith(String line, String lower) {
    return line.regionMatches(true, 0, lower, 0, lower.length());
  }

  /**
   * Asterisk ends lines with CR LF; a lone LF is then part of a value, as on the live line. A
   * recording without any CR was saved by an editor, and LF ends its lines.
   */
  private @Nullable String readLine() throws IOException {
    line.setLength(0);
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c != '\n') {
        line.append((char) c);
        continue;
      }
      boolean afterCr = !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
      if (crlf == null) {
        crlf = afterCr;
      }
      if (afterCr) {
        line.setLength(line.length() - 1);
      } else if (crlf) {
        line.append('\n');
        continue;
      }
      return line.toString();
    }
    return line.isEmpty() ? null : rest();
  }

  private String rest() {
    String last = line.toString();
    return last.endsWith("\r") ? last.substring(0, last.length() - 1) : last;
  }
}
