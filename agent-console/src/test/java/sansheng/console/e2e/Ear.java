package sansheng.console.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;

/**
 * Somebody's ear: the sound that reaches it, half a second at a time, at 8 kHz. Everybody in these
 * tests hums a tone of their own, so that an ear tells whom it hears.
 */
@FunctionalInterface
interface Ear {
  /** The customer's tone. */
  int CUSTOMER = 440;

  /** A second customer's, or somebody outside who is called. */
  int OUTSIDE = 620;

  /** The agent's. */
  int AGENT = 1000;

  /** The colleague's. */
  int COLLEAGUE = 1300;

  /** The supervisor's. */
  int SUPERVISOR = 1700;

  List<Integer> ALL = List.of(CUSTOMER, OUTSIDE, AGENT, COLLEAGUE, SUPERVISOR);

  /** Of a full-scale sine this much, as amplitude, is a voice; what a codec leaves over is not. */
  double AUDIBLE = 0.01;

  int HALF_SECOND = 4000;

  /** What has just been heard. */
  double[] lately();

  /** Whose tones are heard now. */
  default Set<Integer> tones() {
    double[] samples = lately();
    Set<Integer> heard = new TreeSet<>();
    for (int tone : ALL) {
      if (Tone.amplitude(samples, tone) > AUDIBLE) {
        heard.add(tone);
      }
    }
    return heard;
  }

  /** Waits until exactly these are heard, and makes sure that it stays so for two seconds. */
  default void hearsOnly(Integer... wanted) {
    Set<Integer> expected = new TreeSet<>(List.of(wanted));
    int[] inARow = {0};
    Awaitility.await(getClass().getSimpleName())
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              Set<Integer> now = tones();
              inARow[0] = now.equals(expected) ? inARow[0] + 1 : 0;
              return now + " for the " + inARow[0] + ". time";
            },
            said -> said.equals(expected + " for the 4. time"));
  }

  /** The headset of a desk: what the page plays. */
  static Ear of(Page page) {
    return () -> {
      Object samples =
          page.evaluate(
              """
              async () => {
                const stream = document.querySelector('#caller').srcObject;
                if (!stream) return [];
                window.ears ??= new AudioContext({ sampleRate: 8000 });
                if (window.heardStream !== stream) {
                  window.heardStream = stream;
                  window.meter?.disconnect();
                  window.meter = new AnalyserNode(window.ears, { fftSize: 4096 });
                  window.ears.createMediaStreamSource(stream).connect(window.meter);
                  await new Promise((later) => setTimeout(later, 600));
                }
                const samples = new Float32Array(4096);
                window.meter.getFloatTimeDomainData(samples);
                return [...samples];
              }""");
      return samples instanceof List<?> all
          ? all.stream().mapToDouble(s -> ((Number) s).doubleValue()).limit(HALF_SECOND).toArray()
          : new double[0];
    };
  }

  /** Somebody in the town, who writes down what they hear while they hear it. */
  static Ear inTown(WholeCentre centre, String number) {
    Path folder = centre.pbx.townFolder().resolve("heard");
    return () -> tail(folder.resolve(number.replace("+", "") + ".wav"));
  }

  private static double[] tail(Path wav) {
    if (!Files.exists(wav)) {
      return new double[0];
    }
    try (FileChannel file = FileChannel.open(wav, StandardOpenOption.READ)) {
      long end = file.size() & ~1L;
      long start = Math.max(44, end - HALF_SECOND * 2L);
      ByteBuffer bytes =
          ByteBuffer.allocate((int) Math.max(0, end - start)).order(ByteOrder.LITTLE_ENDIAN);
      file.read(bytes, start);
      bytes.flip();
      double[] samples = new double[bytes.remaining() / 2];
      Arrays.setAll(samples, i -> bytes.getShort(i * 2) / 32768.0);
      return samples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
