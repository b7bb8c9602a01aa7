package sansheng.cti;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.FloorChange;

/** Plays a transcript through the whole bridge and keeps what the floor said. */
public final class Played {
  private static final byte[] LAST_WORD =
      """
      Event: QueueMemberAdded
      Privilege: agent,all
      Timestamp: 4000000000.000000
      SystemName: m
      Queue: the-end
      MemberName: the-end
      Interface: Local/the-end
      Paused: 0
      Status: 1

      """
          .replace("\n", "\r\n")
          .getBytes(StandardCharsets.UTF_8);

  /** Every change, in order. */
  public final List<FloorChange> changes = new ArrayList<>();

  /** The latest record of each call, in the order of their beginning. */
  public final Map<UUID, CallRecord> calls = new LinkedHashMap<>();

  /** Calls still on the floor when the transcript was over. */
  public final List<CallRecord> open;

  private Played(List<FloorChange> changes, List<CallRecord> open) {
    this.changes.addAll(changes);
    this.open = open;
    for (FloorChange change : changes) {
      if (change instanceof FloorChange.CallChanged c) {
        calls.put(c.call().id(), c.call());
      }
    }
  }

  public static Played transcript(String name) throws IOException, InterruptedException {
    return events(Transcript.events(name));
  }

  public static Played events(byte[] events) throws IOException, InterruptedException {
    List<FloorChange> changes = new ArrayList<>();
    try (PlayedPbx pbx = new PlayedPbx("secret");
        Bridge bridge =
            new Bridge(
                List.of(pbx.settings("secret")),
                InstantSource.system(),
                List.of((change, nanos, at) -> changes.add(change)))) {
      bridge.start(List.of());
      pbx.play(events);
      pbx.play(LAST_WORD);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> bridge.view().agent("the-end").isPresent());
      return new Played(List.copyOf(changes), List.copyOf(bridge.view().calls()));
    }
  }

  /** The one call of the transcript that stood in a queue or was dialled. */
  public CallRecord only() {
    if (calls.size() != 1) {
      throw new AssertionError("expected one call, got " + calls.values());
    }
    return calls.values().iterator().next();
  }
}
