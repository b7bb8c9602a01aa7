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
    Path caller = Files.createFile(day.resolve("k3y-1795305599.42-caller.raw"));
    Path agent = Files.createFile(day.resolve("k3y-1795305599.42-agent.raw"));
    RecordingFolder folder = new RecordingFolder(root);
    assertThat(folder.tape("k3y-1795305599.42")).contains(new Tape(caller, agent));
    assertThat(folder.tape("k3y-1795305600.42")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "../../etc/passwd", "k-1795305599.42/../../x", "k-1795305599.42\0", "k y-1.2"})
  void nothingButAnIdIsAPlace(String leg, @TempDir Path root) {
    assertThat(new RecordingFolder(root).tape(leg)).isEmpty();
  }
}
