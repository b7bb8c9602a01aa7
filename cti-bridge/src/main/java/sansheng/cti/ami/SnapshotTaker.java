package sansheng.cti.ami;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asteriskjava.manager.EventTimeoutException;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.action.ParkedCallsAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.action.StatusAction;
import org.asteriskjava.manager.event.QueueEntryEvent;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.event.StatusEvent;
import sansheng.cti.event.PbxEvent.MemberSeen;
import sansheng.cti.event.PbxEvent.Snapshot;
import sansheng.cti.event.PbxEvent.Snapshot.LiveLeg;

/** Asks a PBX what is there now: its channels, its queues' members and callers. */
final class SnapshotTaker {
  private static final Duration LIST = Duration.ofSeconds(5);

  private SnapshotTaker() {}

  /**
   * @param startedAt when the PBX was started
   * @param now the bridge's clock
   * @throws LinkTrouble when the PBX does not tell
   */
  static Snapshot take(PbxSettings pbx, ManagerConnection line, Instant startedAt, Instant now)
      throws LinkTrouble {
    try {
      List<MemberSeen> members = new ArrayList<>();
      Map<String, String> queueOf = new HashMap<>();
      for (ResponseEvent e : AmiGate.list(line, new QueueStatusAction(), LIST)) {
        if (e instanceof QueueMemberEvent member) {
          members.add(MemberWords.memberSeen(member));
        } else if (e instanceof QueueEntryEvent entry) {
          queueOf.put(entry.getUniqueId(), entry.getQueue());
        }
      }
      Map<String, String> parked = new HashMap<>();
      for (ResponseEvent e : AmiGate.list(line, new ParkedCallsAction(), LIST)) {
        if (e instanceof ParkedCallEvent call && call.getParkeeUniqueid() != null) {
          parked.put(call.getParkeeUniqueid(), String.valueOf(call.getParkingSpace()));
        }
      }
      List<LiveLeg> legs = new ArrayList<>();
      for (ResponseEvent e : AmiGate.list(line, new StatusAction(), LIST)) {
        if (e instanceof StatusEvent leg && leg.getUniqueId() != null) {
          legs.add(leg(leg, queueOf, parked));
        }
      }
      return new Snapshot(now, startedAt, legs, members);
    } catch (IOException | EventTimeoutException | IllegalStateException e) {
      throw new LinkTrouble(
          "Asterisk '%s' takes the login but does not list its calls: check that the manager account may read and write 'call' and 'agent'."
              .formatted(pbx.name()),
          e);
    }
  }

  private static LiveLeg leg(
      StatusEvent e, Map<String, String> queueOf, Map<String, String> parked) {
    Integer seconds = e.getSeconds();
    String bridge = e.getBridgeId();
    return new LiveLeg(
        e.getUniqueId(),
        e.getLinkedId() == null ? e.getUniqueId() : e.getLinkedId(),
        e.getChannel(),
        e.getCallerIdNum(),
        e.getDnid() == null ? e.getExten() : e.getDnid(),
        Duration.ofSeconds(seconds == null ? 0 : seconds),
        // A parking lot is one bridge for strangers who do not hear each other.
        bridge == null || bridge.isEmpty() || parked.containsKey(e.getUniqueId()) ? null : bridge,
        queueOf.get(e.getUniqueId()),
        parked.get(e.getUniqueId()));
  }
}
