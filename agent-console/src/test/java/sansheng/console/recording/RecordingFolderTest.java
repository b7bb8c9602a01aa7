package sansheng.console.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingFolderTest {

  @Test
  void theDayIsTheUtcDateInsideTheId(@TempDir Path root) throws Exception {
    // 1795305599 is the last second of 21 November 2026, UTC.
    Path day = Files.createDirectories(root.resolve("2026/11/21"));
    Path file = Files.createFile(day.resolve("k3y-1795305599.42.raw"));
    RecordingFolder folder = new RecordingFolder(root);
    assertThat(folder.file("k3y-1795305599.42")).contains(file);
    assertThat(folder.file("k3y-1795305600.42")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "../../etc/passwd", "k-1795305599.42/../../x", "k-1795305599.42\0", "k y-1.2"})
  void nothingButAnIdIsAPlace(String leg, @TempDir Path root) {
    assertThat(new RecordingFolder(root).file(leg)).isEmpty();
  }
}
