package sansheng.console.recording;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where recordings lie: {@code 2026/11/21/<leg's unique id>.raw}, the day being the UTC date of the
 * epoch inside the unique id. No folder is ever searched.
 */
public final class RecordingFolder {
  // The system's name, the second the leg began, its number in that second's process.
  private static final Pattern LEG =
      Pattern.compile("(?:[A-Za-z0-9_-]{1,64}-)?([0-9]{9,11})\\.[0-9]{1,10}");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);

  private final Path root;

  public RecordingFolder(Path root) {
    this.root = root;
  }

  /** The leg's tape; empty when the id has not the form of one, or it was never recorded. */
  public Optional<Tape> tape(String leg) {
    Matcher form = LEG.matcher(leg);
    if (!form.matches()) {
      return Optional.empty();
    }
    Path day = root.resolve(DAY.format(Instant.ofEpochSecond(Long.parseLong(form.group(1)))));
    Tape tape = new Tape(day.resolve(leg + "-caller.raw"), day.resolve(leg + "-agent.raw"));
    return Optional.of(tape)
        .filter(t -> Files.isRegularFile(t.caller()) && Files.isRegularFile(t.agent()));
  }
}
