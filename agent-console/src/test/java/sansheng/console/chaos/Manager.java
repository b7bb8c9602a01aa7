package sansheng.console.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A line to an Asterisk's manager for those who make the calls, apart from the console's own. */
public final class Manager implements AutoCloseable {
  private final Socket socket;
  private final BufferedReader in;

  /** Logs in. */
  public Manager(int port, String user, String secret) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      in.readLine();
      ask("Login", "Username", user, "Secret", secret, "Events", "off");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends an action and waits for the first message that answers it. */
  public synchronized Map<String, String> ask(String action, String... fields) {
    try {
      StringBuilder text = new StringBuilder("Action: " + action + "\r\n");
      for (int i = 0; i < fields.length; i += 2) {
        text.append(fields[i]).append(": ").append(fields[i + 1]).append("\r\n");
      }
      socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
      return message();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> message() throws IOException {
    Map<String, String> message = new HashMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        message.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    return message;
  }

  /** The channels there are now, each with its fields. */
  public List<Map<String, String>> channels() {
    return list("Status", "StatusComplete");
  }

  /** The messages of a list, up to the one that ends it. */
  public synchronized List<Map<String, String>> list(String action, String end) {
    List<Map<String, String>> found = new ArrayList<>();
    try {
      ask(action);
      for (Map<String, String> m = message(); !m.isEmpty(); m = message()) {
        if (end.equals(m.get("Event"))) {
          return found;
        }
        found.add(m);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody in the town calls. */
  public void call(String channel, String number, String behaviour) {
    ask(
        "Originate",
        "Channel",
        channel,
        "Context",
        "callers",
        "Exten",
        behaviour,
        "Priority",
        "1",
        "Timeout",
        "60000",
        "CallerID",
        "\"Caller\" <" + number + ">",
        "Async",
        "true");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
