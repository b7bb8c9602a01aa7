package sansheng.cti.ami;

import org.asteriskjava.manager.event.ResponseEvent;
import org.jspecify.annotations.Nullable;

/**
 * One parked call, as Asterisk lists it, and as it tells when it is parked. asterisk-java's own
 * class of this name does not count as part of a list. Filled by asterisk-java through the setters.
 */
public final class ParkedCallEvent extends ResponseEvent {
  private static final long serialVersionUID = 1;

  private @Nullable String parkeeUniqueid;
  private @Nullable String parkeeLinkedid;
  private @Nullable String parkingSpace;

  public ParkedCallEvent(Object source) {
    super(source);
  }

  public @Nullable String getParkeeUniqueid() {
    return parkeeUniqueid;
  }

  public void setParkeeUniqueid(String parkeeUniqueid) {
    this.parkeeUniqueid = parkeeUniqueid;
  }

  public @Nullable String getParkeeLinkedid() {
    return parkeeLinkedid;
  }

  public void setParkeeLinkedid(String parkeeLinkedid) {
    this.parkeeLinkedid = parkeeLinkedid;
  }

  public @Nullable String getParkingSpace() {
    return parkingSpace;
  }

  public void setParkingSpace(String parkingSpace) {
    this.parkingSpace = parkingSpace;
  }
}
