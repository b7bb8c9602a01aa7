package sansheng.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.QueueMemberAddedEvent;
import sansheng.cti.ami.Words;

/** asterisk-java by itself with a listener that does nothing but count. */
final class Bare {
  private Bare() {}

  /**
   * @param nanos how long the whole stream took
   * @param delivered events that the listener was given
   */
  record Result(long nanos, long delivered) {}

  static Result run(Stream stream) throws Exception {
    LongAdder delivered = new LongAdder();
    Pass pass = new Pass();
    try (Feeder feeder = new Feeder()) {
      DefaultManagerConnection line =
          new DefaultManagerConnection("127.0.0.1", feeder.port(), "sansheng", "secret");
      Words.register(line);
      line.addEventListener(
          e -> {
            if (e.getSystemName() != null) {
              delivered.increment();
            }
            if (e instanceof QueueMemberAddedEvent member) {
              pass.member(member.getMemberName());
            }
          });
      line.login("on");
      long nanos = pass.tell(stream, feeder.listener());
      line.logoff();
      return new Result(nanos, delivered.sum());
    }
  }

  /** The events as asterisk-java delivers them. */
  static List<ManagerEvent> events(Stream stream) throws Exception {
    List<ManagerEvent> events = new ArrayList<>();
    Pass pass = new Pass();
    try (Feeder feeder = new Feeder()) {
      DefaultManagerConnection line =
          new DefaultManagerConnection("127.0.0.1", feeder.port(), "sansheng", "secret");
      Words.register(line);
      line.addEventListener(
          e -> {
            if (e instanceof QueueMemberAddedEvent member
                && member.getMemberName().startsWith("mark-")) {
              pass.member(member.getMemberName());
            } else if (e.getSystemName() != null) {
              events.add(e);
            }
          });
      line.login("on");
      pass.tell(stream, feeder.listener());
      line.logoff();
      return List.copyOf(events);
    }
  }
}
