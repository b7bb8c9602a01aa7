package sansheng.cti.ami;

import java.util.List;
import java.util.Optional;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.event.ManagerEvent;
import sansheng.cti.event.PbxEvent;

/** The bridge's own translator, for measuring the floor without it. */
public final class Words {
  private Words() {}

  /** Each event in our words, without those that we have no word for. */
  public static List<PbxEvent> of(List<ManagerEvent> events) {
    Translator translator = new Translator();
    return events.stream().map(translator::translate).flatMap(Optional::stream).toList();
  }

  /** Makes the connection deliver what the bridge wants delivered. */
  public static void register(DefaultManagerConnection line) {
    line.registerUserEventClass(QueueExitEvent.class);
  }
}
