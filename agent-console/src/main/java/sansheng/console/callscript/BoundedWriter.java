package sansheng.console.callscript;

import java.io.IOException;
import java.io.Writer;

/** Takes so many characters and no more. */
final class BoundedWriter extends Writer {
  private final StringBuilder taken = new StringBuilder();
  private final int most;

  BoundedWriter(int most) {
    this.most = most;
  }

  @Override
  public void write(char[] characters, int from, int count) throws IOException {
    if (taken.length() + count > most) {
      throw new IOException("more than " + most + " characters");
    }
    taken.append(characters, from, count);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return taken.toString();
  }
}
