package sansheng.cti.ami;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sansheng.cti.event.PbxEvent;

class AmiRecordingTest {
  private static final String BANNER = "Asterisk Call Manager/11.0.0\r\n";

  @TempDir private Path folder;

  private static String hangup(String leg, String more) {
    return "Event: Hangup\r\nTimestamp: 1795289350.596476\r\n%sUniqueid: %s\r\nLinkedid: m-1.1\r\nCause: 16\r\n\r\n"
        .formatted(more, leg);
  }

  private record Said(List<String> legs, AmiRecording.Report report) {}

  private Said read(String text) throws Exception {
    AmiRecording recording =
        AmiRecording.of(Files.write(folder.resolve("recording"), text.getBytes(UTF_8)));
    List<PbxEvent> said = new ArrayList<>();
    AmiRecording.Report report = recording.read(said::add);
    return new Said(said.stream().map(e -> ((PbxEvent.LegEnded) e).leg()).toList(), report);
  }

  @Test
  void answersAndWhatWasListedForSomebodyAreNoEvents() throws Exception {
    Said said =
        read(
            BANNER
                + "Response: Success\r\nActionID: 1\r\nMessage: x\r\n\r\n"
                + "Response: Success\r\nActionID: 2\r\nOutput: Event: Hangup\r\nOutput: \r\n\r\n"
                + hangup("m-1.1", "ActionID: 3\r\n")
                + hangup("m-1.2", ""));
    assertThat(said.legs()).containsExactly("m-1.2");
    assertThat(said.report()).isEqualTo(new AmiRecording.Report(1, 0, 0, 0, 0, false));
  }

  @Test
  void onlyEventsWithTheNameThatMostBearAreBelieved() throws Exception {
    Said said =
        read(
            hangup("m-1.1", "SystemName: forged\r\n")
                + hangup("m-1.2", "SystemName: pbx7\r\n")
                + hangup("m-1.3", "")
                + hangup("m-1.4", "SystemName: pbx7\r\n"));
    assertThat(said.legs()).containsExactly("m-1.2", "m-1.4");
    assertThat(said.report().forged()).isEqualTo(2);
  }

  @Test
  void withoutAnyNameAllAreBelieved() throws Exception {
    assertThat(read(hangup("m-1.1", "") + hangup("m-1.2", "")).legs()).hasSize(2);
  }

  @Test
  void anEventWithoutItsEndIsNotBelieved() throws Exception {
    String whole = hangup("m-1.1", "");
    String torn = hangup("m-1.2", "");
    Said said = read(whole + torn.substring(0, torn.length() - 20));
    assertThat(said.legs()).containsExactly("m-1.1");
    assertThat(said.report().torn()).isTrue();
    said = read(whole + torn.substring(0, torn.length() - 20) + "\r\n" + hangup("m-1.3", ""));
    assertThat(said.legs()).containsExactly("m-1.1", "m-1.3");
    assertThat(said.report().torn()).isFalse();
  }

  @Test
  void aRecordingSavedByAnEditorIsReadTheSame() throws Exception {
    assertThat(read((BANNER + hangup("m-1.1", "")).replace("\r", "")).legs())
        .containsExactly("m-1.1");
  }

  @Test
  void aLineFeedInAValueMakesNoHeader() throws Exception {
    Said said = read(hangup("m-1.1", "CallerIDName: a\nUniqueid: m-6.6\r\n"));
    assertThat(said.legs()).containsExactly("m-1.1");
  }

  @Test
  void moreEventsThanTheParsersQueueHoldsAreAllRead() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 45_000; i++) {
      text.append(hangup("m-1." + i, ""));
    }
    assertThat(read(text.toString()).legs()).hasSize(45_000);
  }
}
