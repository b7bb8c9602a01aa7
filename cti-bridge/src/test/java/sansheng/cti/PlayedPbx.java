package sansheng.cti;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import sansheng.cti.ami.PbxSettings;

/**
 * A socket that speaks the manager protocol as far as the bridge asks: lets it log in, answers its
 * questions with empty lists, and plays recorded bytes of a real Asterisk.
 */
public final class PlayedPbx implements AutoCloseable {
  private static final String CHALLENGE = "841415273";
  private final ServerSocket server;
  private final List<Socket> clients = new CopyOnWriteArrayList<>();
  private final BlockingQueue<OutputStream> listening = new LinkedBlockingQueue<>();

  /** What was asked, newest last: fields by lower-case name. */
  public final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();

  private final String secret;

  /** Seconds since its start, as it tells whoever logs in. */
  public volatile int uptime = 100_000;

  /** Events sent straight after a login, before anything was asked. */
  public volatile String early = "";

  /** What it answers to an action instead of its usual "Success"; by lower-case name. */
  public final Map<String, Function<Map<String, String>, String>> answers =
      new ConcurrentHashMap<>();

  /** While true nothing is read or answered, as by a PBX that is stopped (SIGSTOP). */
  public volatile boolean frozen;

  /** Every line that came in, of all connections. */
  public final List<String> received = new CopyOnWriteArrayList<>();

  public PlayedPbx(String secret) throws IOException {
    this.secret = secret;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  public PbxSettings settings(String password) {
    return new PbxSettings(
        "main",
        "127.0.0.1",
        server.getLocalPort(),
        "sansheng",
        password,
        "m",
        Duration.ofSeconds(5));
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        clients.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      OutputStream out = client.getOutputStream();
      write(out, "Asterisk Call Manager/11.0.0\r\n");
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
      Map<String, String> action = new LinkedHashMap<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        received.add(line);
        if (frozen) {
          continue;
        }
        if (!line.isEmpty()) {
          int colon = line.indexOf(':');
          action.put(
              line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        } else if (!action.isEmpty()) {
          asked.add(Map.copyOf(action));
          answer(out, action);
          action.clear();
        }
      }
    } catch (IOException e) {
      clients.remove(client);
    }
  }

  private void answer(OutputStream out, Map<String, String> action) throws IOException {
    String id = action.getOrDefault("actionid", "");
    String name = action.getOrDefault("action", "").toLowerCase(Locale.ROOT);
    if (answers.containsKey(name)) {
      write(out, answers.get(name).apply(action));
      return;
    }
    switch (name) {
      case "challenge" ->
          write(
              out,
              "Response: Success\r\nActionID: %s\r\nChallenge: %s\r\n\r\n"
                  .formatted(id, CHALLENGE));
      case "login" -> {
        boolean good = md5(CHALLENGE + secret).equals(action.get("key"));
        write(
            out,
            good
                ? response(id, "Success", "Authentication accepted")
                : response(id, "Error", "Authentication failed"));
        if (good && "on".equals(action.get("events"))) {
          write(out, early);
          write(
              out,
              "Event: FullyBooted\r\nPrivilege: system,all\r\nUptime: %d\r\nLastReload: 1\r\nStatus: Fully Booted\r\n\r\n"
                  .formatted(uptime));
          listening.add(out);
        }
      }
      case "queuestatus" ->
          write(out, response(id, "Success", "follows") + event("QueueStatusComplete", id));
      case "status" -> write(out, response(id, "Success", "follows") + event("StatusComplete", id));
      case "parkedcalls" ->
          write(out, response(id, "Success", "follows") + event("ParkedCallsComplete", id));
      case "coresettings" ->
          write(
              out,
              "Response: Success\r\nActionID: %s\r\nAMIversion: 11.0.0\r\nAsteriskVersion: 22.10.1\r\n\r\n"
                  .formatted(id));
      case "command" -> write(out, response(id, "Error", "Permission denied"));
      default -> write(out, response(id, "Success", "Done"));
    }
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An answer in Asterisk's form. */
  public static String response(String id, String what, String message) {
    return "Response: %s\r\nActionID: %s\r\nMessage: %s\r\n\r\n".formatted(what, id, message);
  }

  private static String event(String name, String id) {
    return "Event: %s\r\nActionID: %s\r\nEventList: Complete\r\nListItems: 0\r\n\r\n"
        .formatted(name, id);
  }

  private static void write(OutputStream out, String text) throws IOException {
    synchronized (out) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  /** Plays recorded bytes to whoever listens for events; waits until somebody does. */
  public void play(byte[] bytes) throws IOException, InterruptedException {
    OutputStream out = listening.poll(10, TimeUnit.SECONDS);
    if (out == null) {
      throw new IOException("nobody logged in to listen");
    }
    listening.add(out);
    synchronized (out) {
      out.write(bytes);
      out.flush();
    }
  }

  /** What was asked under this name, oldest first. */
  public List<Map<String, String>> asked(String name) {
    return asked.stream().filter(a -> name.equalsIgnoreCase(a.get("action"))).toList();
  }

  /** Its port on the loopback. */
  public int port() {
    return server.getLocalPort();
  }

  /** Cuts every line, as a PBX does that dies. */
  public void cut() throws IOException {
    listening.clear();
    for (Socket client : clients) {
      client.close();
    }
    clients.clear();
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
  }
}
