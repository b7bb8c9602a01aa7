package sansheng.cti.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding a moment in a file that grows, is rotated, truncated, or torn. */
class LogFileTest {
  private static final int START = 1_795_000_000;

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("queue_log");
  }

  private static String lines(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(START + i).append("|leg-").append(i).append("|q|a|ENTERQUEUE||é").append('\n');
    }
    return text.toString();
  }

  private List<String> from(int second) throws IOException {
    List<String> found = new ArrayList<>();
    new LogFile(file(), QueueLine::momentOf)
        .linesFrom(Instant.ofEpochSecond(START + second), found::add);
    return found;
  }

  @Test
  void aMomentIsFoundInALongFileWithoutReadingItAll() throws IOException {
    Files.writeString(file(), lines(0, 100_000));

    List<String> found = from(90_000);

    assertThat(found).anyMatch(l -> l.contains("leg-90000|")).hasSizeLessThan(10_300);
    assertThat(found.get(found.size() - 1)).contains("leg-99999|");
    assertThat(from(0)).hasSize(100_000);
    assertThat(from(99_999)).anyMatch(l -> l.contains("leg-99999|"));
  }

  @Test
  void aLineWhoseEndWasNotWrittenDoesNotCount() throws IOException {
    Files.writeString(file(), lines(0, 3) + (START + 3) + "|leg-3|q|a|ENTER");

    assertThat(from(0)).hasSize(3);
  }

  @Test
  void whatWasRotatedComesFirstAndWhatIsTooOldNotAtAll() throws IOException {
    Files.writeString(folder.resolve("queue_log.2"), lines(0, 10));
    Files.setLastModifiedTime(
        folder.resolve("queue_log.2"), FileTime.from(Instant.ofEpochSecond(START + 10)));
    Files.writeString(folder.resolve("queue_log.1"), lines(100, 110));
    Files.setLastModifiedTime(
        folder.resolve("queue_log.1"), FileTime.from(Instant.ofEpochSecond(START + 110)));
    Files.writeString(folder.resolve("queue_log.3.gz"), "not read");
    Files.writeString(file(), lines(110, 120));

    assertThat(from(105).stream().map(l -> l.substring(l.indexOf("leg-"), l.indexOf("|q"))))
        .containsSubsequence("leg-105", "leg-109", "leg-110", "leg-119")
        .doesNotContain("leg-9");
  }

  @Test
  void aTruncatedOrMissingFileIsNoTrouble() throws IOException {
    assertThat(from(0)).isEmpty();
    Files.writeString(file(), "");
    assertThat(from(0)).isEmpty();
  }
}
