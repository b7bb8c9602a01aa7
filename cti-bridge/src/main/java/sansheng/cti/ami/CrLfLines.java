package sansheng.cti.ami;

import java.io.IOException;
import java.io.InputStream;

/**
 * A manager's stream cut into lines, as bytes. Lines end with CR LF and with nothing else; of a
 * longer one than {@link Filter#LONGEST_LINE} only the beginning is kept.
 */
final class CrLfLines {
  private static final int CHUNK = 64 * 1024;

  private final InputStream in;
  private final byte[] chunk = new byte[CHUNK];
  private int at;
  private int end;
  private int length;
  private boolean tooLong;

  /** The present line, from its first byte to {@link #length()}. */
  final byte[] line = new byte[Filter.LONGEST_LINE];

  CrLfLines(InputStream in) {
    this.in = in;
  }

  /** How much of {@link #line} is the present line, without its end. */
  int length() {
    return length;
  }

  /** Whether the present line had more than is kept of it. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Reads the next line; false at the stream's end, where what has no end is no line. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    byte last = 0;
    while (true) {
      if (at == end && !fill()) {
        return false;
      }
      int feed = at;
      while (feed < end && chunk[feed] != '\n') {
        feed++;
      }
      if (feed > at) {
        last = chunk[feed - 1];
        keep(at, feed - at);
      }
      at = feed;
      if (feed < end) {
        at++;
        if (last == '\r') {
          length -= tooLong ? 0 : 1;
          return true;
        }
        last = '\n';
        keep(feed, 1);
      }
    }
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(chunk, 0, chunk.length));
    return end > 0;
  }

  private void keep(int from, int bytes) {
    int room = Math.min(bytes, line.length - length);
    System.arraycopy(chunk, from, line, length, room);
    length += room;
    tooLong |= room < bytes;
  }
}
