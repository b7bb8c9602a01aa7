package sansheng.console;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sansheng.console.Settings.Asterisk;

/**
 * Reads which Asterisks there are. The first has the plain settings; those of a further one have
 * its name behind them: {@code SANSHENG_AMI_HOST_SECOND} for {@code second}.
 */
final class PbxSites {
  private PbxSites() {}

  /**
   * @throws StartRefused naming the first setting that makes no sense
   */
  static List<Asterisk> read(Env env) {
    List<Asterisk> sites = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String part : env.text("SANSHENG_PBXES", "main").split(",", -1)) {
      String name = part.strip();
      if (!name.matches("[a-z][a-z0-9]{0,19}") || !names.add(name)) {
        throw new StartRefused(
            "SANSHENG_PBXES holds '%s'; write each PBX's name once, of up to 20 small letters and digits, with commas between them."
                .formatted(name));
      }
      sites.add(sites.isEmpty() ? first(env, name) : further(env, name));
    }
    return sites;
  }

  private static Asterisk first(Env env, String name) {
    int wsPort = env.number("SANSHENG_WS_PORT", 8088, 1, 65_535);
    return new Asterisk(
        name,
        env.text("SANSHENG_AMI_HOST", "127.0.0.1"),
        env.number("SANSHENG_AMI_PORT", 5_038, 1, 65_535),
        env.text("SANSHENG_AMI_USER", "sansheng"),
        env.text("SANSHENG_AMI_SECRET", ""),
        env.text("SANSHENG_SYSTEM_NAME", ""),
        folder(env.optional("SANSHENG_ASTERISK_LOGS")),
        "",
        URI.create(env.text("SANSHENG_PHONE_SOCKET", "ws://127.0.0.1:" + wsPort + "/ws")));
  }

  private static Asterisk further(Env env, String name) {
    String end = "_" + name.toUpperCase(Locale.ROOT);
    String agents = env.text("SANSHENG_AGENTS" + end, "");
    if (!agents.matches("\\d{1,8}")) {
      throw new StartRefused(
          "SANSHENG_AGENTS%s is '%s'; write with which digits the work numbers of the agents begin whose phones are on '%s'."
              .formatted(end, agents, name));
    }
    String host = needed(env, "SANSHENG_AMI_HOST" + end, name);
    return new Asterisk(
        name,
        host,
        env.number("SANSHENG_AMI_PORT" + end, 5_038, 1, 65_535),
        env.text("SANSHENG_AMI_USER" + end, "sansheng"),
        needed(env, "SANSHENG_AMI_SECRET" + end, name),
        needed(env, "SANSHENG_SYSTEM_NAME" + end, name),
        folder(env.optional("SANSHENG_ASTERISK_LOGS" + end)),
        agents,
        URI.create(env.text("SANSHENG_PHONE_SOCKET" + end, "ws://" + host + ":8088/ws")));
  }

  private static String needed(Env env, String setting, String name) {
    String value = env.optional(setting);
    if (value == null) {
      throw new StartRefused(
          "%s is not set; SANSHENG_PBXES names '%s', which needs it.".formatted(setting, name));
    }
    return value;
  }

  private static @Nullable Path folder(@Nullable String text) {
    return text == null ? null : Path.of(text).toAbsolutePath().normalize();
  }
}
