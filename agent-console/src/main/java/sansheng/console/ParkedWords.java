package sansheng.console;

import java.time.Instant;
import sansheng.console.handling.ParkingLot;
import sansheng.cti.FloorListener;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.FloorChange;

/** Tells the parking lot what a PBX says of it: the rooms themselves do not know a PBX's words. */
record ParkedWords(ParkingLot lot) implements FloorListener {
  @Override
  public void heard(String pbx, PbxEvent event) {
    switch (event) {
      case PbxEvent.Parked parked -> lot.stands(pbx, parked.call(), parked.space());
      case PbxEvent.Snapshot snapshot ->
          snapshot.legs().stream()
              .filter(leg -> leg.parked() != null)
              .forEach(leg -> lot.stands(pbx, leg.call(), String.valueOf(leg.parked())));
      default -> {}
    }
  }

  @Override
  public void changed(FloorChange change, long receivedAtNanos, Instant at) {
    lot.changed(change, receivedAtNanos, at);
  }
}
