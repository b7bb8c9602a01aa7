package sansheng.console.desk;

import java.net.URI;

/**
 * Where the softphones' SIP goes.
 *
 * @param socket the PBX's WebSocket, e.g. {@code ws://127.0.0.1:8088/ws}
 * @param domain the part after the @ of the phones' addresses
 */
public record PhoneSettings(URI socket, String domain) {}
