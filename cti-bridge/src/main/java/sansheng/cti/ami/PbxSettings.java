package sansheng.cti.ami;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a PBX is and how to speak with it.
 *
 * @param name its public name
 * @param systemName the secret name set in its asterisk.conf: an event without it was not sent by
 *     that PBX
 * @param ringCycle length of one ring of its callers
 * @param logs the folder into which it writes its journals; null when it is out of reach
 * @param agents with what the work numbers begin of those agents whose phones are there; empty for
 *     all who are not on another PBX
 */
public record PbxSettings(
    String name,
    String host,
    int port,
    String user,
    String secret,
    String systemName,
    Duration ringCycle,
    @Nullable Path logs,
    String agents) {

  /** One whose journals are out of reach, with all agents who are not on another. */
  public PbxSettings(
      String name,
      String host,
      int port,
      String user,
      String secret,
      String systemName,
      Duration ringCycle) {
    this(name, host, port, user, secret, systemName, ringCycle, null, "");
  }

  @Override
  public String toString() {
    return name + " at " + host + ":" + port;
  }
}
