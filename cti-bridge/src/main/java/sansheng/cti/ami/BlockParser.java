package sansheng.cti.ami;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.manager.internal.ManagerReaderImpl;
import org.asteriskjava.manager.response.ManagerResponse;

/** asterisk-java's own reader without a connection: blocks in, its events out. */
final class BlockParser extends ManagerConnectionImpl {
  private final ManagerReaderImpl reader = new ManagerReaderImpl(this, this);
  private final BlockingQueue<ManagerEvent> parsed = new LinkedBlockingQueue<>();

  BlockParser() {
    EventNames.register(this);
  }

  @Override
  public void registerUserEventClass(Class<? extends ManagerEvent> type) {
    reader.registerEventClass(type);
  }

  /**
   * The events of some blocks, in order. Not more than 10,000 blocks at once: asterisk-java hands
   * events on through a queue that throws away what does not fit.
   */
  List<ManagerEvent> parse(List<List<String>> blocks) throws InterruptedException {
    List<ManagerEvent> events = new ArrayList<>();
    BlockLines lines = new BlockLines(blocks);
    reader.setSocket(lines);
    // Reading ends early at a block that asterisk-java stumbles over.
    while (lines.hasMore()) {
      reader.run();
      for (ManagerEvent e = parsed.take(); !(e instanceof DisconnectEvent); e = parsed.take()) {
        events.add(e);
      }
    }
    return events;
  }

  @Override
  public void dispatchEvent(ManagerEvent event, Integer requiredHandlingTime) {
    parsed.add(event);
  }

  @Override
  public void dispatchResponse(ManagerResponse response, Integer requiredHandlingTime) {
    throw new IllegalStateException("answers are left out of a recording: " + response);
  }
}
