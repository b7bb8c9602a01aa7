package sansheng.console.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sansheng.console.StartRefused;

class SpoolTest {
  private static final long MEGABYTE = 1024 * 1024;

  @TempDir private Path folder;
  private SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private Instant now = Instant.parse("2026-11-24T22:00:00Z");

  @SuppressWarnings("NullAway.Init") // opened before each test
  private SpoolFolder spools;

  @SuppressWarnings("NullAway.Init")
  private Spool calls;

  @BeforeEach
  void open() {
    open(16 * MEGABYTE);
  }

  private void open(long bound) {
    meters = new SimpleMeterRegistry();
    spools = SpoolFolder.open(folder, bound, meters, () -> now);
    calls = spools.calls();
  }

  @AfterEach
  void close() {
    spools.close();
  }

  private static List<String> rows(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "{\"row\":" + i + "}").toList();
  }

  /** Rows that can't be packed much. */
  private static List<String> bulky(int many, int seed) {
    Random random = new Random(seed);
    return IntStream.range(0, many).mapToObj(i -> Long.toHexString(random.nextLong())).toList();
  }

  private List<String> takeAll() throws Exception {
    List<String> all = new ArrayList<>();
    while (calls.bytes() > 0) {
      Spool.Batch batch = calls.take(1024);
      all.addAll(batch.rows());
      calls.delivered(batch);
    }
    return all;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".spool")).sorted().toList();
    }
  }

  private double figure(String name) {
    return meters.get(name).tag("spool", "calls").gauge().value();
  }

  @Test
  void rowsComeBackInOrderAndOnce() throws Exception {
    calls.append(rows(0, 10));
    calls.append(rows(10, 11));
    now = now.plusSeconds(7);
    assertThat(figure("sansheng.spool.rows")).isEqualTo(11);
    assertThat(figure("sansheng.spool")).isPositive();
    assertThat(figure("sansheng.spool.age")).isEqualTo(7);
    assertThat(takeAll()).isEqualTo(rows(0, 11));
    assertThat(figure("sansheng.spool.rows")).isZero();
    assertThat(figure("sansheng.spool")).isZero();
    assertThat(figure("sansheng.spool.age")).isZero();
  }

  @Test
  void whatIsTakenButNotDeliveredComesAgain() throws Exception {
    calls.append(rows(0, 3));
    assertThat(calls.take(1).rows()).isEqualTo(rows(0, 3));
    assertThat(calls.take(1).rows()).isEqualTo(rows(0, 3));
  }

  @Test
  void aRestartGoesOnWhereDeliveryStood() throws Exception {
    for (int i = 0; i < 5; i++) {
      calls.append(rows(i, i + 1));
    }
    calls.delivered(calls.take(1));
    calls.delivered(calls.take(1));
    spools.close();
    open(16 * MEGABYTE);
    assertThat(calls.rows()).isEqualTo(3);
    calls.append(rows(5, 6));
    assertThat(takeAll()).isEqualTo(rows(2, 6));
    spools.close();
    assertThat(files()).isEmpty();
  }

  @Test
  void aRecordThatACrashCutShortIsNotBelieved() throws Exception {
    for (int cut = 1; cut < 60; cut += 7) {
      calls.append(rows(0, 2));
      long whole = Files.size(files().get(0));
      calls.append(rows(2, 20));
      Path file = files().get(0);
      spools.close();
      try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
        channel.truncate(Math.max(whole + 1, Files.size(file) - cut));
      }
      open(16 * MEGABYTE);
      assertThat(meters.get("sansheng.spool.damaged").tag("spool", "calls").counter().count())
          .isEqualTo(1);
      calls.append(rows(100, 101));
      assertThat(takeAll()).containsExactly("{\"row\":0}", "{\"row\":1}", "{\"row\":100}");
      spools.close();
    }
  }

  @Test
  void aDamagedRecordInTheMiddleIsSkippedAndTheRestIsKept() throws Exception {
    for (int place = 0; place < 40; place++) {
      calls.append(rows(0, 2));
      long begin = Files.size(files().get(0));
      calls.append(rows(2, 4));
      calls.append(rows(4, 6));
      Path file = files().get(0);
      spools.close();
      byte[] bytes = Files.readAllBytes(file);
      bytes[(int) begin + place] ^= 0x55;
      Files.write(file, bytes);
      open(16 * MEGABYTE);
      assertThat(meters.get("sansheng.spool.damaged").tag("spool", "calls").counter().count())
          .as("byte " + place)
          .isEqualTo(1);
      assertThat(takeAll())
          .containsExactly("{\"row\":0}", "{\"row\":1}", "{\"row\":4}", "{\"row\":5}");
      spools.close();
    }
  }

  @Test
  void rubbishInAPlaceFileOnlyDeliversAgain() throws Exception {
    calls.append(rows(0, 1));
    calls.append(rows(1, 2));
    calls.delivered(calls.take(1));
    spools.close();
    Files.write(folder.resolve("calls.place"), new byte[20]);
    open(16 * MEGABYTE);
    assertThat(takeAll()).isEqualTo(rows(0, 2));
  }

  @Test
  void filesAreBegunAnewAndDeletedWhenDelivered() throws Exception {
    spools.close();
    open(100 * MEGABYTE);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      List<String> rows = bulky(100_000, i);
      calls.append(rows);
      all.addAll(rows);
    }
    assertThat(files()).hasSizeGreaterThan(2);
    assertThat(takeAll()).isEqualTo(all);
    assertThat(files()).hasSize(1);
  }

  @Test
  void aFullSpoolRefusesStatesAndGivesUpEventsFirst() throws Exception {
    Spool events = spools.events();
    for (int i = 0; i < 20; i++) {
      events.append(bulky(100_000, i));
    }
    assertThat(events.bytes()).isLessThan(16 * MEGABYTE);
    assertThat(meters.get("sansheng.spool.forgotten").tag("spool", "events").counter().count())
        .isPositive();
    List<String> kept = new ArrayList<>();
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100; i++) {
                List<String> rows = bulky(100_000, i);
                calls.append(rows);
                kept.addAll(rows);
              }
            })
        .isInstanceOf(SpoolFull.class)
        .hasMessageContaining("16 MB");
    assertThat(events.bytes()).isZero();
    assertThat(meters.get("sansheng.spool.forgotten").tag("spool", "calls").counter().count())
        .isZero();
    assertThat(takeAll()).isEqualTo(kept);
    calls.append(rows(0, 1));
    assertThat(takeAll()).isEqualTo(rows(0, 1));
    events.append(rows(0, 1));
    assertThat(events.take(1).rows()).isEqualTo(rows(0, 1));
  }

  @Test
  void twoConsolesDoNotShareAFolder() {
    assertThatThrownBy(
            () -> SpoolFolder.open(folder, MEGABYTE, new SimpleMeterRegistry(), () -> now))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("SANSHENG_SPOOL");
  }
}
