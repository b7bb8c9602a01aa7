package sansheng.cti.ami;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.util.ReflectionUtil;

/**
 * Which events there is a class for: asterisk-java's own, and those that it lacks and that are
 * ours. What has none asterisk-java drops without a word.
 */
final class EventNames {
  /** Registered on every line. */
  private static final List<Class<? extends ManagerEvent>> OURS =
      List.of(
          QueueExitEvent.class,
          OwnerRungEvent.class,
          VoicemailEvent.class,
          CallbackAskedEvent.class,
          ParkedCallEvent.class,
          LackedEvents.MixMonitorMuteEvent.class,
          LackedEvents.ConfbridgeMuteEvent.class,
          LackedEvents.ConfbridgeUnmuteEvent.class,
          LackedEvents.BridgeListItemEvent.class,
          LackedEvents.BridgeListCompleteEvent.class,
          LackedEvents.DeviceStateListCompleteEvent.class,
          LackedEvents.TestEventEvent.class);

  private static final String THEIRS = "org.asteriskjava.manager.event";

  /** The one name of all that the dialplan tells; its own class is abstract and so not listed. */
  static final String OF_THE_DIALPLAN = "userevent";

  private static final Set<String> KNOWN = names();

  private EventNames() {}

  static void register(ManagerConnection line) {
    OURS.forEach(line::registerUserEventClass);
  }

  /** Whether an event of this name is interpreted; case means nothing. */
  static boolean isKnown(String name) {
    return KNOWN.contains(name.toLowerCase(Locale.ROOT));
  }

  private static Set<String> names() {
    Stream<String> classes =
        Stream.concat(
                OURS.stream(), ReflectionUtil.loadClasses(THEIRS, ManagerEvent.class).stream())
            .map(EventNames::of);
    return Stream.concat(Stream.of(OF_THE_DIALPLAN), classes)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The name, in lower case, by which an Asterisk calls the events of a class. */
  static String of(Class<? extends ManagerEvent> type) {
    String className = type.getSimpleName();
    String bare =
        className.endsWith("Event") ? className.substring(0, className.length() - 5) : className;
    return (bare.isEmpty() ? className : bare).toLowerCase(Locale.ROOT);
  }
}
