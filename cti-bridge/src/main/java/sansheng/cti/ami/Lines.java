package sansheng.cti.ami;

import java.io.IOException;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ManagerEventListener;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.event.DisconnectEvent;

/**
 * The two connections to one PBX: one listens, the other asks. Kept apart because asterisk-java
 * delivers events and responses through one queue, where a flood of the first delays the second.
 */
final class Lines {
  /** Connecting takes milliseconds on a line that works. */
  private static final int CONNECT_MILLIS = 2_000;

  /** A silent line is a cut line: pings keep a good one from being silent that long. */
  private static final int SILENCE_MILLIS = 3_000;

  final ManagerLine events;
  final ManagerLine actions;

  private Lines(ManagerLine events, ManagerLine actions) {
    this.events = events;
    this.actions = actions;
  }

  /**
   * Logs in on both.
   *
   * @param filter judges what arrives before it is interpreted
   * @param cut run (perhaps more than once) as soon as either connection is lost
   * @throws LinkTrouble with the reason in one sentence
   */
  static Lines open(PbxSettings pbx, Filter filter, ManagerEventListener listener, Runnable cut)
      throws LinkTrouble {
    ManagerEventListener watch =
        e -> {
          if (e instanceof DisconnectEvent) {
            cut.run();
          }
        };
    ManagerLine events = connection(pbx, filter);
    EventNames.register(events);
    events.addEventListener(watch);
    events.addEventListener(listener);
    ManagerLine actions = connection(pbx, filter);
    EventNames.register(actions);
    actions.addEventListener(watch);
    Lines lines = new Lines(events, actions);
    try {
      logIn(pbx, events, "on");
      logIn(pbx, actions, "off");
      return lines;
    } catch (LinkTrouble e) {
      lines.close();
      throw e;
    }
  }

  private static ManagerLine connection(PbxSettings pbx, Filter filter) {
    ManagerLine line = new ManagerLine(pbx, filter, CONNECT_MILLIS, SILENCE_MILLIS);
    line.setDefaultResponseTimeout(CONNECT_MILLIS);
    line.setDefaultEventTimeout(CONNECT_MILLIS);
    return line;
  }

  private static void logIn(PbxSettings pbx, ManagerLine line, String mask) throws LinkTrouble {
    try {
      line.login(mask);
    } catch (AuthenticationFailedException e) {
      if (e.getCause() != null) {
        throw silent(pbx, e);
      }
      throw new LinkTrouble(
          "Asterisk '%s' at %s:%d refuses the manager account '%s': check SANSHENG_AMI_USER and SANSHENG_AMI_SECRET."
              .formatted(pbx.name(), pbx.host(), pbx.port(), pbx.user()),
          e);
    } catch (IOException | TimeoutException e) {
      throw silent(pbx, e);
    }
  }

  private static LinkTrouble silent(PbxSettings pbx, Exception cause) {
    return new LinkTrouble(
        "Asterisk '%s' does not answer at %s:%d: check that it runs and SANSHENG_AMI_HOST and SANSHENG_AMI_PORT."
            .formatted(pbx.name(), pbx.host(), pbx.port()),
        cause);
  }

  void close() {
    hangUp(events);
    hangUp(actions);
  }

  private static void hangUp(ManagerLine line) {
    switch (line.getState()) {
      case CONNECTED, RECONNECTING, CONNECTING -> line.logoff();
      case INITIAL, DISCONNECTING, DISCONNECTED -> {}
    }
  }
}
