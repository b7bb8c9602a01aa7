package sansheng.console;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Outside the demonstration nothing starts on a secret that is missing, short or well known. */
final class Production {
  private static final int SHORTEST = 16;
  private static final Set<String> WELL_KNOWN = Set.of("changeme", "change-me", "password");

  private Production() {}

  /**
   * @throws StartRefused naming the setting
   */
  static void check(Settings settings) {
    if (settings.databaseUrl() == null) {
      throw new StartRefused(
          "DATABASE_URL is not set; a server needs a PostgreSQL of its own (or set SANSHENG_DEMO=yes to try Sansheng out).");
    }
    for (Settings.Asterisk pbx : settings.pbxes()) {
      boolean first = pbx.equals(settings.asterisk());
      String end = first ? "" : "_" + pbx.name().toUpperCase(Locale.ROOT);
      secret("SANSHENG_AMI_SECRET" + end, pbx.secret());
      secret("SANSHENG_SYSTEM_NAME" + end, pbx.systemName());
    }
    if (settings.adminPassword() != null) {
      secret("SANSHENG_ADMIN_PASSWORD", settings.adminPassword());
    }
  }

  private static void secret(String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      throw new StartRefused(name + " is not set; give it a random value of its own.");
    }
    String lower = value.toLowerCase(Locale.ROOT);
    if (value.length() < SHORTEST || WELL_KNOWN.stream().anyMatch(lower::startsWith)) {
      throw new StartRefused(
          "%s is too easy to guess; give it a random value of at least %d characters."
              .formatted(name, SHORTEST));
    }
  }
}
