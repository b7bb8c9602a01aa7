package sansheng.cti.ami;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a manager's stream in whole blocks and hands on the lines of sound ones. Bounded whatever
 * arrives: a line has at most {@link Filter#LONGEST_LINE} bytes, a block at most {@link
 * Filter#MOST_HEADERS} lines; what is longer is read and forgotten. A line that begins with {@code
 * Event:} begins a block, even where the one before had no end, so that one torn block never takes
 * the next with it.
 */
final class BlockReader {
  private static final String GREETING = "Asterisk Call Manager/";
  private static final int BUFFER = 64 * 1024;
  private static final char REPLACEMENT = '\uFFFD';

  private final InputStream in;
  private final Filter filter;
  private final byte[] line = new byte[Filter.LONGEST_LINE];
  private final Deque<String> ready = new ArrayDeque<>();
  private List<String> block = new ArrayList<>();
  private boolean spoilt;
  private boolean greeted;

  BlockReader(InputStream in, Filter filter) {
    this.in = new BufferedInputStream(in, BUFFER);
    this.filter = filter;
  }

  /** The next line of a sound block, the empty one at its end; null at the stream's end. */
  @Nullable String readLine() throws IOException {
    while (ready.isEmpty()) {
      String next = nextLine();
      if (next == null) {
        return null;
      }
      take(next);
    }
    return ready.poll();
  }

  private void take(String next) {
    if (!greeted && next.startsWith(GREETING)) {
      greeted = true;
      ready.add(next);
    } else if (next.isEmpty()) {
      end();
    } else if (Filter.isHeader(next, "Event") && !block.isEmpty()) {
      filter.holdBack("without an end");
      begin();
      block.add(next);
    } else if (block.size() >= Filter.MOST_HEADERS) {
      spoilt = true;
    } else {
      block.add(next);
    }
  }

  private void end() {
    if (spoilt) {
      filter.holdBack("longer than any real one");
    } else if (!block.isEmpty() && filter.wants(block)) {
      ready.addAll(block);
      ready.add("");
    }
    begin();
  }

  private void begin() {
    block = new ArrayList<>();
    spoilt = false;
  }

  /** Lines end with CR LF and with nothing else; whatever else a line holds is not printable. */
  private @Nullable String nextLine() throws IOException {
    int length = 0;
    int before = -1;
    while (true) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      if (next == '\n' && before == '\r') {
        return text(Math.max(0, Math.min(length, line.length) - (length > line.length ? 0 : 1)));
      }
      if (length < line.length) {
        line[length] = (byte) next;
      } else {
        spoilt = true;
      }
      length++;
      before = next;
    }
  }

  private String text(int length) {
    String text = new String(line, 0, length, StandardCharsets.UTF_8);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return printable(text);
      }
    }
    return text;
  }

  private static String printable(String text) {
    StringBuilder printable = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        printable.setCharAt(i, REPLACEMENT);
      }
    }
    return printable.toString();
  }
}
