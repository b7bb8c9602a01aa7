package sansheng.cti.ami;

import java.util.List;
import org.asteriskjava.manager.action.AtxferAction;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.MixMonitorMuteAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.ParkAction;
import org.asteriskjava.manager.action.PlayDtmfAction;
import org.asteriskjava.manager.action.RedirectAction;
import sansheng.cti.command.CallCommand.Ear;
import sansheng.cti.command.CallCommand.Target;

/**
 * The manager actions of the commands about calls; the dialplan's contexts they lead into and the
 * keys they press are those of {@code pbx/centre}. Every text is checked here, too, so that none of
 * these can be made of what would mean something else to a dialplan.
 */
final class CallActions {
  /** What phones may dial: whatever is dialled for them is judged there like the rest. */
  private static final String AGENTS = "agents";

  private static final String LISTEN = "listen";

  private static final long RING_MILLIS = 30_000;
  private static final int PARKED_MILLIS = 180_000;
  private static final int NORMAL_CLEARING = 16;
  private static final String CANCEL = "**1";
  private static final String SWAP = "**4";
  private static final String CONFERENCE = "**5";

  private CallActions() {}

  static ManagerAction dial(String agent, Target to) {
    return call(agent, AGENTS, extension(to), shown(to));
  }

  static ManagerAction listen(String listener, String to, Ear ear) {
    return call(listener, LISTEN, listened(to, ear), to);
  }

  /** Who listens already goes on in another way, without their phone ringing again. */
  static ManagerAction listenOn(String own, String to, Ear ear) {
    return new RedirectAction(DialText.channel(own), LISTEN, listened(to, ear), 1);
  }

  private static String listened(String to, Ear ear) {
    String mode =
        switch (ear) {
          case LISTEN -> "1";
          case WHISPER -> "2";
          case BARGE -> "3";
        };
    return mode + DialText.agent(to);
  }

  static ManagerAction retrieve(String agent, String space) {
    return call(agent, "parkedcalls", DialText.number(space), space);
  }

  /** The agent's phone rings; whoever answers it gets what the dialplan has at that place. */
  private static ManagerAction call(String agent, String context, String extension, String shown) {
    OriginateAction call = new OriginateAction();
    call.setChannel("PJSIP/a" + DialText.agent(agent));
    call.setContext(context);
    call.setExten(extension);
    call.setPriority(1);
    call.setTimeout(RING_MILLIS);
    call.setCallerId("<" + shown + ">");
    call.setAsync(true);
    return call;
  }

  static ManagerAction hangUp(String channel) {
    return new HangupAction(DialText.channel(channel), NORMAL_CLEARING);
  }

  static ManagerAction transferBlind(String own, Target to) {
    return new BlindTransferAction(DialText.channel(own), AGENTS, extension(to));
  }

  /** The hash ends the number: without it Asterisk would wait three seconds for more of it. */
  static ManagerAction consult(String own, Target to) {
    return new AtxferAction(DialText.channel(own), AGENTS, extension(to) + "#", 1);
  }

  static List<ManagerAction> cancel(String own) {
    return heardFrom(own, CANCEL);
  }

  static List<ManagerAction> swap(String own) {
    return heardFrom(own, SWAP);
  }

  static List<ManagerAction> conference(String own) {
    return heardFrom(own, CONFERENCE);
  }

  static ManagerAction park(String other, String own) {
    return new ParkAction(DialText.channel(other), DialText.channel(own), PARKED_MILLIS);
  }

  static List<ManagerAction> pressKeys(String other, String keys) {
    return DialText.keys(keys).chars().mapToObj(key -> key(other, key, false)).toList();
  }

  static ManagerAction pauseRecording(String recorded, boolean paused) {
    return new MixMonitorMuteAction(DialText.channel(recorded), "both", paused ? 1 : 0);
  }

  /** As if the agent had pressed these keys on their phone. */
  private static List<ManagerAction> heardFrom(String own, String keys) {
    return keys.chars().mapToObj(key -> key(own, key, true)).toList();
  }

  private static ManagerAction key(String channel, int key, boolean received) {
    PlayDtmfAction press =
        new PlayDtmfAction(DialText.channel(channel), Character.toString((char) key));
    press.setReceive(received);
    return press;
  }

  private static String extension(Target to) {
    return switch (to) {
      case Target.Colleague colleague -> DialText.agent(colleague.agent());
      case Target.Line line -> DialText.number(line.number());
      case Target.Outside outside -> "9" + DialText.number(outside.number());
    };
  }

  private static String shown(Target to) {
    return to instanceof Target.Outside outside ? outside.number() : extension(to);
  }
}
