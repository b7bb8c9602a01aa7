package sansheng.console.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The members of an Asterisk's queues, as it has them and as it remembers them. */
final class Members {
  private Members() {}

  /** {@code ready}, {@code paused:REASON} or {@code none}. */
  static String of(Manager manager, String queue, String agent) {
    for (Map<String, String> m : manager.list("QueueStatus", "QueueStatusComplete")) {
      if (queue.equals(m.get("Queue")) && agent.equals(m.get("Name"))) {
        return "1".equals(m.get("Paused")) ? "paused:" + m.get("PausedReason") : "ready";
      }
    }
    return "none";
  }

  /** An Asterisk that is not running forgets who was a member: its small database is gone. */
  static void forget(Path asterisk) {
    try (Stream<Path> files = Files.list(asterisk.resolve("lib"))) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("astdb")).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
