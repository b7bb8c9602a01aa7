package sansheng.cti.ami;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a manager's stream in whole blocks and hands on the lines of sound ones that somebody
 * needs. Bounded whatever arrives: a line has at most {@link Filter#LONGEST_LINE} bytes, a block at
 * most {@link Filter#MOST_HEADERS} lines; what is longer is read and forgotten. A line that begins
 * with {@code Event:} begins a block, even where the one before had no end, so that one torn block
 * never takes the next with it.
 */
final class BlockReader {
  private static final byte[] GREETING = ascii("Asterisk Call Manager/");
  private static final byte[] EVENT = ascii("event");
  private static final byte[] ACTION_ID = ascii("actionid");

  private final CrLfLines lines;
  private final Filter filter;
  private final Deque<String> ready = new ArrayDeque<>();
  private final BlockBytes block = new BlockBytes();
  private boolean spoilt;
  private boolean greeted;

  BlockReader(InputStream in, Filter filter) {
    this.lines = new CrLfLines(in);
    this.filter = filter;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The next line of a sound block, the empty one at its end; null at the stream's end. */
  @Nullable String readLine() throws IOException {
    while (ready.isEmpty()) {
      if (!lines.next()) {
        return null;
      }
      take();
    }
    return ready.poll();
  }

  private void take() {
    spoilt |= lines.isTooLong();
    if (!greeted && isGreeting()) {
      greeted = true;
      ready.add(new String(lines.line, 0, lines.length(), StandardCharsets.UTF_8));
    } else if (lines.length() == 0) {
      end();
    } else if (!block.isEmpty() && BlockBytes.isHeader(lines.line, 0, lines.length(), EVENT)) {
      filter.holdBack("without an end");
      begin();
      block.add(lines.line, lines.length());
    } else if (block.isFull()) {
      spoilt = true;
    } else {
      block.add(lines.line, lines.length());
    }
  }

  private boolean isGreeting() {
    return lines.length() >= GREETING.length
        && Arrays.equals(lines.line, 0, GREETING.length, GREETING, 0, GREETING.length);
  }

  private void end() {
    if (spoilt) {
      filter.holdBack("longer than any real one");
    } else if (!block.isEmpty() && filter.needs(block.line(0), block.has(ACTION_ID))) {
      List<String> text = block.lines();
      if (filter.wants(text)) {
        ready.addAll(text);
        ready.add("");
      }
    }
    begin();
  }

  private void begin() {
    block.clear();
    spoilt = false;
  }
}
