package sansheng.cti.ami;

import org.asteriskjava.manager.event.ManagerEvent;

/**
 * Events that Asterisk sends and asterisk-java lacks. Nobody interprets them yet; being known they
 * are delivered, counted, and not reported as strange. What the fields would be is asterisk-java's
 * {@code ManagerEvent} to say.
 */
public final class LackedEvents {
  private LackedEvents() {}

  /** {@code MixMonitorMute}. */
  public static final class MixMonitorMuteEvent extends ManagerEvent {
    private static final long serialVersionUID = 1;

    public MixMonitorMuteEvent(Object source) {
      super(source);
    }
  }

  /** {@code ConfbridgeMute}. */
  public static final class ConfbridgeMuteEvent extends ManagerEvent {
    private static final long serialVersionUID = 1;

    public ConfbridgeMuteEvent(Object source) {
      super(source);
    }
  }

  /** {@code ConfbridgeUnmute}. */
  public static final class ConfbridgeUnmuteEvent extends ManagerEvent {
    private static final long serialVersionUID = 1;

    public ConfbridgeUnmuteEvent(Object source) {
      super(source);
    }
  }

  /** {@code BridgeListItem}. */
  public static final class BridgeListItemEvent extends ManagerEvent {
    private static final long serialVersionUID = 1;

    public BridgeListItemEvent(Object source) {
      super(source);
    }
  }

  /** {@code BridgeListComplete}. */
  public static final class BridgeListCompleteEvent extends ManagerEvent {
    private static final long serialVersionUID = 1;

    public BridgeListCompleteEvent(Object source) {
      super(source);
    }
  }

  /** {@code DeviceStateListComplete}. */
  public static final class DeviceStateListCompleteEvent extends ManagerEvent {
    private static final long serialVersionUID = 1;

    public DeviceStateListCompleteEvent(Object source) {
      super(source);
    }
  }

  /** {@code TestEvent}. */
  public static final class TestEventEvent extends ManagerEvent {
    private static final long serialVersionUID = 1;

    public TestEventEvent(Object source) {
      super(source);
    }
  }
}
