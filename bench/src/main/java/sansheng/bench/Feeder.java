package sansheng.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A manager interface that lets anybody in and then says what it is given. */
public final class Feeder implements AutoCloseable {
  private final ServerSocket server;
  private final String members;
  private final String channels;
  private final BlockingQueue<OutputStream> listening = new LinkedBlockingQueue<>();

  /** A PBX on which nothing happens yet. */
  Feeder() throws IOException {
    this("", "");
  }

  /**
   * @param members its queues' members, with {@code %s} for the id of who asks
   * @param channels its channels, the same
   */
  public Feeder(String members, String channels) throws IOException {
    this.members = members;
    this.channels = channels;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::accept);
  }

  /** Its port on loopback. */
  public int port() {
    return server.getLocalPort();
  }

  /** The stream to whoever logged in for events next. */
  public OutputStream listener() throws InterruptedException {
    return listening.take();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.ofPlatform().daemon().start(() -> serve(client));
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
      say(out, "Asterisk Call Manager/11.0.0\r\n");
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
      String action = "";
      String id = "";
      boolean events = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String lower = line.toLowerCase(java.util.Locale.ROOT);
        if (lower.startsWith("action:")) {
          action = lower.substring(7).strip();
        } else if (lower.startsWith("actionid:")) {
          id = line.substring(9).strip();
        } else if (lower.startsWith("events: on")) {
          events = true;
        } else if (line.isEmpty()) {
          answer(out, action, id, events);
        }
      }
    } catch (IOException e) {
      // whoever listened has gone
    }
  }

  private void answer(OutputStream out, String action, String id, boolean events)
      throws IOException {
    String head = "Response: Success\r\nActionID: " + id + "\r\n";
    switch (action) {
      case "challenge" -> say(out, head + "Challenge: 1\r\n\r\n");
      case "coresettings" ->
          say(out, head + "AMIversion: 11.0.0\r\nAsteriskVersion: 22.10.1\r\n\r\n");
      case "queuestatus", "status" ->
          say(
              out,
              head
                  + "Message: follows\r\n\r\n"
                  + (action.equals("status") ? channels : members).replace("%s", id)
                  + "Event: "
                  + (action.equals("status") ? "Status" : "QueueStatus")
                  + "Complete\r\nActionID: "
                  + id
                  + "\r\nEventList: Complete\r\nListItems: 0\r\n\r\n");
      case "parkedcalls" ->
          say(
              out,
              head
                  + "Message: Parked calls will follow\r\n\r\n"
                  + "Event: ParkedCallsComplete\r\nActionID: "
                  + id
                  + "\r\nTotal: 0\r\n\r\n");
      default -> say(out, head + "Message: Done\r\n\r\n");
    }
    if (action.equals("login") && events) {
      say(out, "Event: FullyBooted\r\nUptime: 100000\r\nStatus: Fully Booted\r\n\r\n");
      listening.add(out);
    }
  }

  static void say(OutputStream out, String text) throws IOException {
    say(out, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes to a listener. */
  public static void say(OutputStream out, byte[] bytes) throws IOException {
    synchronized (out) {
      out.write(bytes);
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
