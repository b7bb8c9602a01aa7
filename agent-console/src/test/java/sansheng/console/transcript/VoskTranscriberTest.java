package sansheng.console.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sansheng.console.recording.Tape;

class VoskTranscriberTest {
  @TempDir private Path folder;

  @Test
  void withoutAModelItSaysSo() {
    assertThat(new VoskTranscriber(new VoskSettings(null, "zh-CN")).trouble())
        .contains("transcript.noModel");
    assertThat(new VoskTranscriber(new VoskSettings(folder, "zh-CN")).trouble())
        .contains("transcript.badModel");
  }

  @Test
  void aFolderWithAModelIsTaken() throws Exception {
    Files.createDirectories(folder.resolve("am"));
    Files.writeString(folder.resolve("am/final.mdl"), "x");
    assertThat(new VoskTranscriber(new VoskSettings(folder, "zh-CN")).trouble()).isEmpty();
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void aBrokenModelIsRefusedByTheNativeLibraryAndNothingFalls() throws Exception {
    Path sound = Files.write(folder.resolve("a.raw"), new byte[1600]);
    var transcriber = new VoskTranscriber(new VoskSettings(folder.resolve("none"), "zh-CN"));
    assertThatThrownBy(() -> transcriber.transcribe(new Tape(sound, sound)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void theRateIsDoubledWithMeansBetween() {
    byte[] sound = {100, 0, (byte) 0x9c, (byte) 0xff, 0, (byte) 0x80};
    assertThat(VoskTranscriber.doubled(sound, (short) 0))
        .containsExactly(50, 100, 0, -100, -16434, -32768);
  }
}
