package sansheng.cti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.LinkState;

/**
 * A hundred thousand events of real calls, each damaged in some way, on one connection: after each
 * of them the next good event is believed, and the line is never cut.
 */
class MutatedStreamTest {
  private static final int MUTATIONS = 100_000;
  private static final int BATCH = 500;
  private static final List<String> TRANSCRIPTS =
      List.of(
          "01-answered-caller-hangs.txt",
          "06-queue-timeout-exit.txt",
          "09-blind-transfer-by-agent.txt",
          "12-conference-three.txt",
          "13-spy-whisper-barge.txt",
          "16-monitor-mute-vars-userevent.txt",
          "19-caller-utf8-name.txt",
          "31-webrtc-answer-hold-mute-dtmf.txt");

  private final long seed = Long.getLong("sansheng.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final BitSet handled = new BitSet();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger cuts = new AtomicInteger();

  @Test
  void afterEachOfThemTheNextGoodEventIsHandled() throws Exception {
    System.out.println("Mutated streams: -Dsansheng.seed=" + seed);
    List<byte[]> events = events();
    try (PlayedPbx pbx = new PlayedPbx("secret");
        Bridge bridge =
            new Bridge(
                List.of(pbx.settings("secret")),
                InstantSource.system(),
                List.of((change, nanos, at) -> hear(change)))) {
      bridge.start(List.of());
      await().until(() -> bridge.view().links().stream().anyMatch(LinkState::up));
      for (int from = 0; from < MUTATIONS; from += BATCH) {
        int sent = from + BATCH;
        pbx.play(batch(events, from));
        await()
            .atMost(Duration.ofSeconds(20))
            .pollInterval(Duration.ofMillis(2))
            .failFast("the line was cut", () -> cuts.get() > 0)
            .untilAsserted(
                () ->
                    assertThat(count).as("good events handled").hasValueGreaterThanOrEqualTo(sent));
      }
      assertThat(handled.cardinality()).isEqualTo(MUTATIONS);
      assertThat(bridge.figures().malformed()).isPositive();
      assertThat(bridge.figures().failures()).as("the floor stumbled over an event").isZero();
    }
  }

  private void hear(FloorChange change) {
    if (change instanceof FloorChange.LinkChanged link && !link.link().up()) {
      cuts.incrementAndGet();
    }
    if (change instanceof FloorChange.AgentChanged agent
        && agent.agent().agent().equals("9001")
        && agent.agent().reason() != null) {
      handled.set(Integer.parseInt(agent.agent().reason().substring(1)));
      count.set(handled.cardinality());
    }
  }

  private static List<byte[]> events() throws Exception {
    List<byte[]> events = new ArrayList<>();
    for (String transcript : TRANSCRIPTS) {
      String all = new String(Transcript.events(transcript), StandardCharsets.ISO_8859_1);
      for (String event : all.split("\r\n\r\n", -1)) {
        if (!event.isBlank()) {
          events.add(event.getBytes(StandardCharsets.ISO_8859_1));
        }
      }
    }
    return events;
  }

  private byte[] batch(List<byte[]> events, int from) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = from; i < from + BATCH; i++) {
      bytes.writeBytes(mutated(events));
      // Half of them lack the empty line that ends an event.
      bytes.writeBytes(text(random.nextBoolean() ? "\r\n\r\n" : "\r\n"));
      bytes.writeBytes(
          text(
              """
              Event: QueueMemberPause
              Timestamp: 1795290000.000000
              SystemName: m
              Queue: support
              MemberName: 9001
              Interface: PJSIP/a9001
              Paused: 1
              PausedReason: r%d

              """
                  .formatted(i)
                  .replace("\n", "\r\n")));
    }
    return bytes.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] mutated(List<byte[]> events) {
    byte[] event = events.get(random.nextInt(events.size())).clone();
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      event = mutated(event, events);
    }
    return event;
  }

  private byte[] mutated(byte[] event, List<byte[]> events) {
    int at = random.nextInt(event.length + 1);
    int to = Math.min(event.length, at + random.nextInt(40));
    return switch (random.nextInt(7)) {
      case 0 -> joined(event, at, bytes(1 + random.nextInt(8)), to);
      case 1 -> joined(event, at, new byte[0], to);
      case 2 -> joined(event, at, slice(event, at, to), at);
      case 3 -> joined(event, at, text("\r\n"), at);
      case 4 -> joined(event, at, text("\r\n\r\n"), at);
      case 5 -> joined(event, at, slice(events.get(random.nextInt(events.size())), 0, 90), to);
      default -> joined(event, at, bytes(random.nextInt(3)), at);
    };
  }

  private byte[] bytes(int length) {
    byte[] some = new byte[length];
    random.nextBytes(some);
    return some;
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    int end = Math.min(to, bytes.length);
    return java.util.Arrays.copyOfRange(bytes, Math.min(from, end), end);
  }

  private static byte[] joined(byte[] event, int head, byte[] middle, int tail) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(slice(event, 0, head));
    all.writeBytes(middle);
    all.writeBytes(slice(event, tail, event.length));
    return all.toByteArray();
  }
}
