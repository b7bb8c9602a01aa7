package sansheng.console;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a console must be told, from the environment; every name and default is in
 * docs/operating.md.
 *
 * @param host address the console listens on
 * @param port TCP port the console listens on
 * @param behindTls whether browsers come by HTTPS through a proxy
 * @param databaseUrl an external PostgreSQL; null for one of our own in {@code data}
 * @param data folder for what is kept between runs
 * @param recordings folder that Asterisk records into
 * @param zone the site's time zone
 * @param region the site's country, two letters, for reading phone numbers
 * @param rings rings within which a call is to be answered (C1)
 * @param ringCycle one ring, tone and pause
 * @param wrapUp how long wrap-up may take
 * @param firm the site's name, as agents speak it
 * @param asterisk where Asterisk's manager is
 * @param phoneSocket Asterisk's SIP WebSocket, reached by the console only
 * @param demonstration whether this is the demonstration centre
 * @param home the project's folder, for starting Asterisk; null on a server
 * @param adminPassword the first administrator's password; null when one exists
 */
public record Settings(
    String host,
    int port,
    boolean behindTls,
    @Nullable String databaseUrl,
    Path data,
    Path recordings,
    ZoneId zone,
    String region,
    int rings,
    Duration ringCycle,
    Duration wrapUp,
    String firm,
    Asterisk asterisk,
    URI phoneSocket,
    boolean demonstration,
    @Nullable Path home,
    @Nullable String adminPassword) {

  /**
   * Where Asterisk's manager is.
   *
   * @param secret the manager account's password; empty lets the demonstration make one
   * @param systemName the PBX's secret name; empty lets the demonstration make one
   */
  public record Asterisk(String host, int port, String user, String secret, String systemName) {
    @Override
    public String toString() {
      return user + "@" + host + ":" + port;
    }
  }

  /**
   * Reads the environment.
   *
   * @throws StartRefused naming the first setting that makes no sense
   */
  public static Settings from(Map<String, String> environment) {
    Env env = new Env(environment);
    Path data = Path.of(env.text("SANSHENG_DATA", "data")).toAbsolutePath().normalize();
    boolean demonstration = env.flag("SANSHENG_DEMO", false);
    int wsPort = env.number("SANSHENG_WS_PORT", 8088, 1, 65_535);
    Settings settings =
        new Settings(
            env.text("SANSHENG_HOST", "127.0.0.1"),
            env.number("SANSHENG_PORT", 8080, 0, 65_535),
            env.flag("SANSHENG_BEHIND_TLS", false),
            env.optional("DATABASE_URL"),
            data,
            Path.of(env.text("SANSHENG_RECORDINGS", data.resolve("recordings").toString())),
            zone(env.text("SANSHENG_ZONE", "Asia/Shanghai")),
            env.text("SANSHENG_REGION", "CN"),
            env.number("SANSHENG_RINGS", 3, 1, 20),
            Duration.ofMillis(env.number("SANSHENG_RING_CYCLE_MILLIS", 5_000, 1_000, 20_000)),
            Duration.ofSeconds(env.number("SANSHENG_WRAP_UP_SECONDS", 30, 1, 3_600)),
            env.text("SANSHENG_FIRM", "三声"),
            new Asterisk(
                env.text("SANSHENG_AMI_HOST", "127.0.0.1"),
                env.number("SANSHENG_AMI_PORT", 5_038, 1, 65_535),
                env.text("SANSHENG_AMI_USER", "sansheng"),
                env.text("SANSHENG_AMI_SECRET", ""),
                env.text("SANSHENG_SYSTEM_NAME", "")),
            URI.create(env.text("SANSHENG_PHONE_SOCKET", "ws://127.0.0.1:" + wsPort + "/ws")),
            demonstration,
            env.optional("SANSHENG_HOME") == null ? null : Path.of(env.text("SANSHENG_HOME", "")),
            env.optional("SANSHENG_ADMIN_PASSWORD"));
    if (!demonstration) {
      Production.check(settings);
    }
    return settings;
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new StartRefused(
          "SANSHENG_ZONE is '"
              + name
              + "', which is no time zone; write one such as Asia/Shanghai.",
          e);
    }
  }

  /** The same with another Asterisk. */
  public Settings withAsterisk(Asterisk other) {
    return new Settings(
        host,
        port,
        behindTls,
        databaseUrl,
        data,
        recordings,
        zone,
        region,
        rings,
        ringCycle,
        wrapUp,
        firm,
        other,
        phoneSocket,
        demonstration,
        home,
        adminPassword);
  }

  /** How long a phone may ring: the rings times their length. */
  public int ringSeconds() {
    return (int) ringCycle.multipliedBy(rings).toSeconds();
  }
}
