package sansheng.console.desk;

import java.net.URI;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the softphones' SIP goes.
 *
 * @param socket the first PBX's WebSocket, e.g. {@code ws://127.0.0.1:8088/ws}
 * @param domain the part after the @ of the phones' addresses
 * @param others those of further PBXes, by the digits with which the work numbers of their agents
 *     begin
 */
public record PhoneSettings(URI socket, String domain, Map<String, URI> others) {
  public PhoneSettings {
    others = Map.copyOf(others);
  }

  /** All phones are on one PBX. */
  public PhoneSettings(URI socket, String domain) {
    this(socket, domain, Map.of());
  }

  /** The WebSocket of the PBX on which an agent's phone is. */
  URI socketOf(@Nullable String agent) {
    return others.entrySet().stream()
        .filter(other -> agent != null && agent.startsWith(other.getKey()))
        .max(Comparator.comparingInt((Map.Entry<String, URI> other) -> other.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse(socket);
  }
}
