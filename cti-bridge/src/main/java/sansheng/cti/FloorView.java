package sansheng.cti;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.LinkState;

/** The floor as it is now, readable from any thread; what is read is never half changed. */
public interface FloorView {

  /** Calls that have not ended. */
  Collection<CallRecord> calls();

  /** A live call, or one that has just ended and is still being wrapped up. */
  Optional<CallRecord> call(UUID id);

  /** All agents seen since the bridge started. */
  Collection<AgentPresence> agents();

  /** One agent; empty when they have never signed on. */
  Optional<AgentPresence> agent(String agent);

  /** Each PBX and whether it is in sight. */
  Collection<LinkState> links();
}
