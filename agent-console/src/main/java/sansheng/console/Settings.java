package sansheng.console;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sansheng.console.attribution.Policies;
import sansheng.console.attribution.Policy;
import sansheng.console.phrase.Books;
import sansheng.console.secrecy.Retention;
import sansheng.console.transcript.VoskSettings;

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
 * @param keep how the journal is kept
 * @param zone the site's time zone
 * @param region the site's country, two letters, for reading phone numbers
 * @param rings rings within which a call is to be answered (C1)
 * @param ownerRings rings for which a customer's own agent is rung before the queue is
 * @param ringCycle one ring, tone and pause
 * @param wrapUp how long wrap-up may take
 * @param scripts folder of the site's own call scripts; null for none
 * @param firm the site's name, as agents speak it
 * @param attribution by which rules it is decided whose customer somebody is
 * @param speech what recordings are turned into text with
 * @param pbxes the site's Asterisks, one at least
 * @param telephony what is decided about calls on their way
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
    Keep keep,
    ZoneId zone,
    String region,
    int rings,
    int ownerRings,
    Duration ringCycle,
    Duration wrapUp,
    @Nullable Path scripts,
    String firm,
    Policy attribution,
    VoskSettings speech,
    List<Asterisk> pbxes,
    Telephony telephony,
    boolean demonstration,
    @Nullable Path home,
    @Nullable String adminPassword) {

  public Settings {
    pbxes = List.copyOf(pbxes);
  }

  /**
   * One Asterisk of the site.
   *
   * @param name its public name
   * @param host where its manager is
   * @param secret the manager account's password; empty lets the demonstration make one
   * @param systemName the PBX's secret name; empty lets the demonstration make one
   * @param logs the folder with its journals; null when the console cannot reach it
   * @param agents with what the work numbers begin of those whose phones are there; empty for all
   *     who are not on another
   * @param phoneSocket its SIP WebSocket, reached by the console only
   */
  public record Asterisk(
      String name,
      String host,
      int port,
      String user,
      String secret,
      String systemName,
      @Nullable Path logs,
      String agents,
      URI phoneSocket) {
    @Override
    public String toString() {
      return name + " as " + user + "@" + host + ":" + port;
    }

    /** The same with secrets, a port and journals that only the demonstration knows. */
    public Asterisk with(int otherPort, String itsSecret, String itsSystemName, Path itsLogs) {
      return new Asterisk(
          name, host, otherPort, user, itsSecret, itsSystemName, itsLogs, agents, phoneSocket);
    }
  }

  /** The first Asterisk, on which all agents are who are on no other. */
  public Asterisk asterisk() {
    return pbxes.get(0);
  }

  /** The first Asterisk's SIP WebSocket. */
  public URI phoneSocket() {
    return asterisk().phoneSocket();
  }

  /**
   * How the journal is kept.
   *
   * @param spool folder in which call states and events wait for the database
   * @param megabytes how much may wait there
   * @param eventDays how many days what the PBXes said is kept; 0 for not at all
   * @param recordingDays how many days recordings are kept, a year at least
   */
  public record Keep(Path spool, int megabytes, int eventDays, int recordingDays) {
    private static Keep from(Env env, Path data) {
      return new Keep(
          Path.of(env.text("SANSHENG_SPOOL", data.resolve("spool").toString())),
          env.number("SANSHENG_SPOOL_MEGABYTES", 1_024, 16, 1_000_000),
          env.number("SANSHENG_EVENT_DAYS", 14, 0, 3_650),
          env.number("SANSHENG_RECORDING_DAYS", 730, Retention.SHORTEST_DAYS, 36_500));
    }

    /** How many bytes may wait in the spool. */
    public long bytes() {
      return megabytes * 1024L * 1024L;
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
    int rings = env.number("SANSHENG_RINGS", 3, 1, 20);
    Settings settings =
        new Settings(
            env.text("SANSHENG_HOST", "127.0.0.1"),
            env.number("SANSHENG_PORT", 8080, 0, 65_535),
            env.flag("SANSHENG_BEHIND_TLS", false),
            env.optional("DATABASE_URL"),
            data,
            Path.of(env.text("SANSHENG_RECORDINGS", data.resolve("recordings").toString())),
            Keep.from(env, data),
            zone(env.text("SANSHENG_ZONE", "Asia/Shanghai")),
            env.text("SANSHENG_REGION", "CN"),
            rings,
            env.number("SANSHENG_OWNER_RINGS", usualOwnerRings(rings), 1, 20),
            Duration.ofMillis(env.number("SANSHENG_RING_CYCLE_MILLIS", 5_000, 1_000, 20_000)),
            Duration.ofSeconds(env.number("SANSHENG_WRAP_UP_SECONDS", 30, 1, 3_600)),
            env.path("SANSHENG_SCRIPTS"),
            env.text("SANSHENG_FIRM", "三声"),
            attribution(env.text("SANSHENG_ATTRIBUTION", "dealership")),
            speech(env),
            PbxSites.read(env),
            Telephony.from(env),
            demonstration,
            env.path("SANSHENG_HOME"),
            env.optional("SANSHENG_ADMIN_PASSWORD"));
    if (!demonstration) {
      Production.check(settings);
    }
    return settings;
  }

  /** Two, as a rule, but the last ring is left to the queue. */
  private static int usualOwnerRings(int rings) {
    return Math.max(1, Math.min(2, rings - 1));
  }

  private static VoskSettings speech(Env env) {
    String language = env.text("SANSHENG_VOSK_LANGUAGE", "zh-CN");
    if (!Books.LANGUAGES.contains(language)) {
      throw new StartRefused(
          "SANSHENG_VOSK_LANGUAGE is '%s'; it must be one of %s."
              .formatted(language, String.join(", ", Books.LANGUAGES)));
    }
    return new VoskSettings(env.path("SANSHENG_VOSK_MODEL"), language);
  }

  private static Policy attribution(String name) {
    return Policies.named(name)
        .orElseThrow(
            () ->
                new StartRefused(
                    "SANSHENG_ATTRIBUTION is '%s'; it must be one of %s."
                        .formatted(
                            name,
                            Policies.SHIPPED.stream()
                                .map(Policy::name)
                                .collect(Collectors.joining(", ")))));
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

  /** The same with another first Asterisk. */
  public Settings withAsterisk(Asterisk other) {
    List<Asterisk> others = new ArrayList<>(pbxes);
    others.set(0, other);
    return new Settings(
        host,
        port,
        behindTls,
        databaseUrl,
        data,
        recordings,
        keep,
        zone,
        region,
        rings,
        ownerRings,
        ringCycle,
        wrapUp,
        scripts,
        firm,
        attribution,
        speech,
        others,
        telephony,
        demonstration,
        home,
        adminPassword);
  }

  /** How long a phone may ring: the rings times their length. */
  public int ringSeconds() {
    return (int) ringCycle.multipliedBy(rings).toSeconds();
  }
}
