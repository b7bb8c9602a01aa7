package sansheng.cti;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sansheng.cti.floor.CallRecord;

/**
 * Transcripts of a real Asterisk against the logs beside them, which were worked out by reading the
 * transcript, never by asking the floor. A field that the log leaves out was not judged.
 */
class HandWrittenLogsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<String> judged() throws Exception {
    return Transcript.names(".expected.json");
  }

  @ParameterizedTest
  @MethodSource("judged")
  void theLogIsWhatAReaderOfTheTranscriptWouldWrite(String name) throws Exception {
    List<Map<String, @Nullable Object>> byHand = byHand(name);

    List<CallRecord> calls = new ArrayList<>(Played.transcript(name + ".txt").calls.values());

    assertThat(calls).hasSameSizeAs(byHand);
    for (int i = 0; i < calls.size(); i++) {
      Map<String, @Nullable Object> said = new LinkedHashMap<>(ApiWords.of(calls.get(i)));
      said.keySet().retainAll(byHand.get(i).keySet());
      assertThat(said).containsExactlyInAnyOrderEntriesOf(byHand.get(i));
    }
  }

  private static List<Map<String, @Nullable Object>> byHand(String name) throws IOException {
    try (InputStream in =
        HandWrittenLogsTest.class.getResourceAsStream("/ami-traces/" + name + ".expected.json")) {
      return JSON.readValue(in, new TypeReference<>() {});
    }
  }
}
