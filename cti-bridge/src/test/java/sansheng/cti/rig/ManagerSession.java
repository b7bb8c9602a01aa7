package sansheng.cti.rig;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One session with a manager interface that keeps every byte the server sent. Speaks the protocol
 * by itself: a library would only hand over what it knows.
 */
final class ManagerSession implements AutoCloseable {
  private static final byte[] END_OF_BLOCK = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Socket socket;
  private final ByteArrayOutputStream block = new ByteArrayOutputStream();
  private final ByteArrayOutputStream events = new ByteArrayOutputStream();
  private final List<Map<String, String>> heard = new ArrayList<>();
  private final Map<String, String> live = new LinkedHashMap<>();
  private long lastHeard = System.nanoTime();
  private volatile boolean closed;

  /** Logs in and waits until the PBX says that it has booted. */
  ManagerSession(int port, String user, String secret) throws IOException, InterruptedException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    Thread.ofVirtual().start(this::read);
    tell("Login", "Username: %s\r\nSecret: %s\r\nEvents: on\r\n".formatted(user, secret));
    await(0, Map.of("Event", "FullyBooted"), 60);
  }

  private void read() {
    try {
      InputStream in = socket.getInputStream();
      while (in.read() != '\n') {
        // the banner
      }
      for (int b = in.read(); b >= 0; b = in.read()) {
        block.write(b);
        if (endsBlock()) {
          take(block.toByteArray());
          block.reset();
        }
      }
    } catch (IOException e) {
      // Closed by us, or its Asterisk was killed, as a scenario may ask for.
      closed = true;
    }
  }

  private boolean endsBlock() {
    byte[] bytes = block.toByteArray();
    for (int i = 1; i <= END_OF_BLOCK.length; i++) {
      if (bytes.length < i || bytes[bytes.length - i] != END_OF_BLOCK[END_OF_BLOCK.length - i]) {
        return false;
      }
    }
    return true;
  }

  private synchronized void take(byte[] bytes) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\r\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    heard.add(fields);
    lastHeard = System.nanoTime();
    String event = fields.getOrDefault("Event", "");
    if (!event.isEmpty() && !event.equals("FullyBooted") && !fields.containsKey("ActionID")) {
      events.writeBytes(bytes);
    }
    String channel = fields.getOrDefault("Channel", "");
    switch (event) {
      case "Newchannel" -> live.put(fields.getOrDefault("Uniqueid", ""), channel);
      case "Rename" ->
          live.put(fields.getOrDefault("Uniqueid", ""), fields.getOrDefault("Newname", ""));
      case "Hangup" -> live.remove(fields.getOrDefault("Uniqueid", ""));
      default -> {}
    }
  }

  /** Asks for something, with whole header lines; the answer is in what is heard. */
  void tell(String action, String lines) throws IOException {
    String text = "Action: " + action + "\r\nActionID: rig\r\n" + lines + "\r\n";
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Waits until something after the given position has all these fields; values by prefix. */
  int await(int from, Map<String, String> fields, double seconds)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + (long) (seconds * 1e9);
    for (int next = from; ; next++) {
      while (next >= position()) {
        if (closed) {
          throw new IOException("the session is closed");
        }
        pause(until, "nothing like " + fields + " was heard in " + seconds + " s");
      }
      Map<String, String> said = heard(next);
      if (fields.entrySet().stream()
          .allMatch(f -> said.getOrDefault(f.getKey(), "").startsWith(f.getValue()))) {
        return next + 1;
      }
    }
  }

  /** Waits until no channel is left and nothing has been said for a while. */
  void awaitQuiet(double seconds) throws IOException, InterruptedException {
    long asked = System.nanoTime();
    long until = asked + (long) (seconds * 1e9);
    // A call that was only just ordered has no channel yet.
    while (System.nanoTime() - asked < 1_000_000_000L || !isQuiet()) {
      pause(until, "there were still calls after " + seconds + " s");
    }
  }

  private synchronized boolean isQuiet() {
    return live.isEmpty() && System.nanoTime() - lastHeard > 700_000_000L;
  }

  private synchronized Map<String, String> heard(int position) {
    return heard.get(position);
  }

  private static void pause(long until, String trouble) throws IOException, InterruptedException {
    if (System.nanoTime() > until) {
      throw new IOException(trouble);
    }
    Thread.sleep(20);
  }

  /** How much has been heard by now. */
  synchronized int position() {
    return heard.size();
  }

  /** The newest living channel whose name begins so. */
  synchronized String channel(String prefix) throws IOException {
    return new ArrayList<>(live.values())
        .reversed().stream()
            .filter(c -> c.startsWith(prefix))
            .findFirst()
            .orElseThrow(() -> new IOException("no channel " + prefix + " among " + live.values()));
  }

  /** Every event as it came, without answers to this session's own questions. */
  synchronized byte[] events() {
    return events.toByteArray();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
