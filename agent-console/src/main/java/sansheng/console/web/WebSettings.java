package sansheng.console.web;

import java.time.ZoneId;

/**
 * How the console is reached.
 *
 * @param host address to listen on
 * @param port TCP port to listen on; 0 for any free one
 * @param behindTls browsers come over HTTPS through a proxy on this machine's side: cookies are
 *     Secure and the proxy's X-Forwarded headers are believed
 * @param zone the site's time zone, in which people read times
 * @param demonstration whether this is the demonstration centre, where calls can be ordered
 */
public record WebSettings(
    String host, int port, boolean behindTls, ZoneId zone, boolean demonstration) {}
