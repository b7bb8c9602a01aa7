package sansheng.cti.route;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One question of a dialplan, by FastAGI: Asterisk tells what it knows, line by line, and is then
 * told which channel variables to set. Bounded, whatever comes.
 */
final class AgiCall {
  private static final int MOST_LINES = 64;
  private static final int MOST_CHARACTERS = 16 * 1024;
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{0,32}");

  private final BufferedReader in;
  private final OutputStream out;
  private final Map<String, String> told = new HashMap<>();

  private AgiCall(BufferedReader in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Reads what Asterisk tells.
   *
   * @throws IOException when it tells too much, or not to the end
   */
  static AgiCall read(Socket socket) throws IOException {
    AgiCall call =
        new AgiCall(
            new BufferedReader(
                new InputStreamReader(
                    new Bounded(socket.getInputStream()), StandardCharsets.UTF_8)),
            socket.getOutputStream());
    for (int i = 0; i < MOST_LINES; i++) {
      String line = call.in.readLine();
      if (line == null) {
        throw new IOException("the question ended before its end");
      }
      if (line.isEmpty()) {
        return call;
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        call.told.putIfAbsent(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    throw new IOException("the question has no end");
  }

  /** What Asterisk told under this name, without {@code agi_}; empty for nothing. */
  String told(String name) {
    return told.getOrDefault("agi_" + name, "");
  }

  /**
   * Sets a variable of the channel.
   *
   * @throws IllegalArgumentException when the value is anything but letters and digits
   * @throws IOException when the line is broken, or Asterisk does not take it
   */
  void set(String variable, String value) throws IOException {
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException("the value of " + variable + " is not letters and digits");
    }
    out.write(
        ("SET VARIABLE " + variable + " \"" + value + "\"\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    @Nullable String answer = in.readLine();
    if (answer == null || !answer.startsWith("200")) {
      throw new IOException("Asterisk did not take " + variable);
    }
  }

  /** Ends the stream after so many bytes. */
  private static final class Bounded extends FilterInputStream {
    private int left = MOST_CHARACTERS;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? super.read() : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int read = super.read(bytes, from, Math.min(length, left));
      left -= Math.max(read, 0);
      return read;
    }
  }
}
