package sansheng.cti.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is let through of what arrives, and that the next event is, whatever came before it. */
class BlockReaderTest {
  private static final String GOOD = "Event: Hold\r\nUniqueid: m-1.1\r\n\r\n";
  private static final List<String> GOOD_LINES = List.of("Event: Hold", "Uniqueid: m-1.1", "");

  private final Filter filter = new Filter("test", EventNames::isKnown, new Translator()::needs);

  private List<String> read(String text) throws IOException {
    return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> read(InputStream in) throws IOException {
    BlockReader reader = new BlockReader(in, filter);
    List<String> lines = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      lines.add(line);
    }
    return lines;
  }

  private void assertHeldBack(String block) throws IOException {
    assertThat(read(block + GOOD)).isEqualTo(GOOD_LINES);
    assertThat(filter.malformed.sum()).isEqualTo(1);
  }

  @Test
  void anEventOfEightThousandHeadersIsReadAndForgotten() throws Exception {
    String headers =
        IntStream.range(0, 8_000).mapToObj(i -> "H" + i + ": x\r\n").collect(Collectors.joining());
    assertHeldBack("Event: Hold\r\n" + headers + "\r\n");
  }

  @Test
  void aLineWithoutAnEndIsReadAndForgotten() throws Exception {
    assertHeldBack("Event: Hold\r\nUniqueid: " + "9".repeat(1_000_000) + "\r\n\r\n");
  }

  @Test
  void aResponseWithTwoActionIdsIsHeldBack() throws Exception {
    assertHeldBack("Response: Success\r\nActionID: 1_1\r\nactionid: 1_2\r\n\r\n");
  }

  @Test
  void aHeaderThatComesTwiceIsHeldBack() throws Exception {
    assertHeldBack("Event: Hold\r\nUniqueid: m-1.2\r\nUniqueID: m-1.3\r\n\r\n");
  }

  @Test
  void whatOnlyTheLibrarySaysOfItselfIsForgedWhenItComesFromTheLine() throws Exception {
    assertHeldBack("Event: Disconnect\r\n\r\n");
  }

  @Test
  void anEventWithoutAnEndDoesNotTakeTheNextWithIt() throws Exception {
    assertHeldBack("Event: Hold\r\nUniqueid: m-1.2\r\n");
  }

  @Test
  void onlyCarriageReturnAndLineFeedTogetherEndALine() throws Exception {
    assertThat(read("Event: Hold\r\nX: a\nb\rc\r\r\n\r\n"))
        .containsExactly("Event: Hold", "X: a\uFFFDb\uFFFDc\uFFFD", "");
  }

  @Test
  void aStrangerIsCountedAndNotHandedOn() throws Exception {
    assertThat(read("Event: NoSuchThing\r\n\r\n" + GOOD)).isEqualTo(GOOD_LINES);
    assertThat(filter.strangers.sum()).isEqualTo(1);
    assertThat(filter.malformed.sum()).isZero();
  }

  @Test
  void whatNobodyNeedsIsCountedAndNotHandedOnUnlessItAnswersSomebody() throws Exception {
    assertThat(read("Event: DeviceStateChange\r\nDevice: x\r\n\r\n" + GOOD)).isEqualTo(GOOD_LINES);
    assertThat(filter.unneeded.sum()).isEqualTo(1);
    assertThat(read("Event: QueueStatusComplete\r\nActionID: 1_1\r\n\r\n")).hasSize(3);
  }

  @Test
  void itDoesNotMatterHowTheStreamIsCutIntoPieces() throws Exception {
    String text = "Asterisk Call Manager/11.0.0\r\n" + (GOOD + "Response: Error\r\n\r\n").repeat(9);
    InputStream byByte =
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] into, int at, int length) {
            return super.read(into, at, Math.min(1, length));
          }
        };
    assertThat(read(byByte)).isEqualTo(read(text)).hasSize(1 + 9 * 5);
  }
}
