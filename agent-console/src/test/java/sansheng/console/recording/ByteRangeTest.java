package sansheng.console.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-, 0, 99",
    "bytes=10-19, 10, 19",
    "bytes=90-500, 90, 99",
    "bytes=-1, 99, 99",
    "bytes=-500, 0, 99",
  })
  void aPartIsWhatWasAskedForAndIsThere(String header, long first, long last) {
    assertThat(ByteRange.of(header, 100)).contains(new ByteRange(first, last, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
  void aPartBeyondTheEndIsRefused(String header) {
    assertThat(ByteRange.of(header, 100)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bytes=", "bytes=-", "bytes=5-1", "bytes=0-1,3-4", "lines=1-2"})
  void whatIsNotUnderstoodIsIgnored(String header) {
    assertThat(ByteRange.of(header, 100)).contains(new ByteRange(0, 99, true));
  }

  @Test
  void noHeaderIsTheWhole() {
    assertThat(ByteRange.of(null, 100)).contains(new ByteRange(0, 99, true));
  }
}
