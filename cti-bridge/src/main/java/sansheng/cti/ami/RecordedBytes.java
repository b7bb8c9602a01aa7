package sansheng.cti.ami;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a recording with Asterisk's line ends: CR LF. A recording without any CR was saved
 * by an editor; its LFs become what they were.
 */
final class RecordedBytes extends FilterInputStream {
  private static final int LOOK_AHEAD = 64 * 1024;

  private final boolean bare;
  private boolean owesLineFeed;
  private int lastFour;

  RecordedBytes(InputStream in) throws IOException {
    super(new BufferedInputStream(in, LOOK_AHEAD));
    this.bare = firstLineEndsBare();
  }

  private boolean firstLineEndsBare() throws IOException {
    in.mark(LOOK_AHEAD);
    int before = -1;
    for (int i = 0; i < LOOK_AHEAD - 1; i++) {
      int next = in.read();
      if (next < 0 || next == '\n') {
        in.reset();
        return next == '\n' && before != '\r';
      }
      before = next;
    }
    in.reset();
    return false;
  }

  @Override
  public int read() throws IOException {
    int next = owesLineFeed ? '\n' : in.read();
    if (bare && next == '\n') {
      owesLineFeed = !owesLineFeed;
      next = owesLineFeed ? '\r' : '\n';
    }
    if (next >= 0) {
      lastFour = lastFour << 8 | next;
    }
    return next;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    int count = 0;
    while (count < most) {
      int next = read();
      if (next < 0) {
        break;
      }
      into[from + count++] = (byte) next;
    }
    return count == 0 && most > 0 ? -1 : count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Whether what was read so far ends with the empty line that ends a block. */
  boolean endsWhole() {
    return lastFour == ('\r' << 24 | '\n' << 16 | '\r' << 8 | '\n');
  }
}
