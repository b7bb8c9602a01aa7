package sansheng.cti.ami;

import java.time.Duration;

/**
 * Where a PBX is and how to speak with it.
 *
 * @param name its public name
 * @param systemName the secret name set in its asterisk.conf: an event without it was not sent by
 *     that PBX
 * @param ringCycle length of one ring of its callers
 */
public record PbxSettings(
    String name,
    String host,
    int port,
    String user,
    String secret,
    String systemName,
    Duration ringCycle) {

  @Override
  public String toString() {
    return name + " at " + host + ":" + port;
  }
}
