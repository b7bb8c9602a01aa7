package sansheng.cti;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The recorded bytes of a real Asterisk, without the answers that were meant for another client.
 */
public final class Transcript {
  private Transcript() {}

  /** The events of {@code ami-traces/<name>}, byte for byte. */
  public static byte[] events(String name) throws IOException {
    StringBuilder events = new StringBuilder();
    for (String block : text(name).split("\r?\n\r?\n", -1)) {
      if (block.stripLeading().startsWith("Event:") && !block.contains("\nActionID:")) {
        events.append(block.strip().replace("\r", "").replace("\n", "\r\n")).append("\r\n\r\n");
      }
    }
    return events.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Names of the files in {@code ami-traces} that end so, without that ending, in order. */
  static List<String> names(String ending) throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(Transcript.class.getResource("/ami-traces"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(ending))
          .map(f -> f.substring(0, f.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  private static String text(String name) throws IOException {
    try (InputStream in = Transcript.class.getResourceAsStream("/ami-traces/" + name)) {
      if (in == null) {
        throw new IOException("no transcript " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
