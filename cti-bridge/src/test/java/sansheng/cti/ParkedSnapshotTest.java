package sansheng.cti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.Phase;

/** Two callers in one parking lot are in one bridge, and hear nothing of each other. */
class ParkedSnapshotTest {
  private static String answer(Map<String, String> action, String... blocks) {
    String id = action.getOrDefault("actionid", "");
    StringBuilder text =
        new StringBuilder("Response: Success\nActionID: " + id + "\nEventList: start\n\n");
    for (String block : blocks) {
      text.append("Event: ").append(block.strip()).append("\nActionID: ").append(id).append("\n\n");
    }
    return text.toString().replace("\n", "\r\n");
  }

  private static String channel(int n) {
    return "Status\nSystemName: sys-name\nChannel: PJSIP/trunk-0000000%d\nUniqueid: s-1.%d\nLinkedid: s-1.%d\nBridgeID: the-lot\nSeconds: 9"
        .formatted(n, n, n);
  }

  private static String parked(int n) {
    return "ParkedCall\nSystemName: sys-name\nParkeeUniqueid: s-1.%d\nParkeeLinkedid: s-1.%d\nParkingSpace: 70%d"
        .formatted(n, n, n);
  }

  @Test
  void whoWasParkedBeforeTheBridgeCameWaitsAndIsToldWhere() throws Exception {
    List<PbxEvent> heard = new CopyOnWriteArrayList<>();
    FloorListener listener =
        new FloorListener() {
          @Override
          public void changed(FloorChange change, long nanos, java.time.Instant at) {}

          @Override
          public void heard(String pbx, PbxEvent event) {
            heard.add(event);
          }
        };
    try (PlayedPbx pbx = new PlayedPbx("secret");
        Bridge bridge =
            new Bridge(
                List.of(pbx.settings("secret")), InstantSource.system(), List.of(listener))) {
      pbx.answers.put("status", a -> answer(a, channel(1), channel(2), "StatusComplete"));
      pbx.answers.put("parkedcalls", a -> answer(a, parked(1), parked(2), "ParkedCallsComplete"));
      bridge.start(List.of());

      await().atMost(Duration.ofSeconds(20)).until(() -> bridge.view().calls().size() == 2);
      assertThat(bridge.view().calls()).extracting(CallRecord::phase).containsOnly(Phase.WAITING);
      assertThat(heard)
          .filteredOn(PbxEvent.Snapshot.class::isInstance)
          .flatExtracting(event -> ((PbxEvent.Snapshot) event).legs())
          .extracting(leg -> leg.parked())
          .containsExactlyInAnyOrder("701", "702");
    }
  }
}
