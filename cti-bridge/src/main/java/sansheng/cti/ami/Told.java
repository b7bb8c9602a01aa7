package sansheng.cti.ami;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Asterisk writes where it knows no number or name, and how it writes phones. */
final class Told {
  /**
   * What stands for a withheld or unknown number: RFC 3323's anonymous user, what networks send in
   * its place, and {@code s}, the place in the dialplan where calls without a number begin.
   */
  private static final Set<String> NO_NUMBER =
      Set.of("", "s", "anonymous", "restricted", "private", "withheld", "unavailable", "unknown");

  private static final String LOCAL = "Local/";

  private Told() {}

  /** The number; null when it is withheld or unknown. */
  static @Nullable String number(@Nullable String told) {
    return told == null || NO_NUMBER.contains(told.strip().toLowerCase(Locale.ROOT)) ? null : told;
  }

  /** The name; null when there is none. */
  static @Nullable String name(@Nullable String told) {
    return told == null || "anonymous".equalsIgnoreCase(told.strip()) ? null : told;
  }

  /** The number in what is dialled by a trunk: {@code 0212345678@trunk} or {@code trunk/0212…}. */
  static @Nullable String dialled(@Nullable String dialString) {
    if (dialString == null || dialString.startsWith(LOCAL)) {
      return null;
    }
    int at = dialString.indexOf('@');
    String number =
        at < 0
            ? dialString.substring(dialString.lastIndexOf('/') + 1)
            : user(dialString.substring(0, at));
    boolean byTrunk = at >= 0 || dialString.indexOf('/') >= 0;
    return byTrunk && number.matches("[+*#]?[0-9]+") ? number : null;
  }

  private static String user(String beforeAt) {
    int from = Math.max(beforeAt.lastIndexOf('/'), beforeAt.lastIndexOf(':'));
    return beforeAt.substring(from + 1);
  }

  /**
   * The phone of a queue's member: where its state is read if that is a phone, else what is rung;
   * of {@code Local/1001@from-queue/n} without what stands behind the last stroke.
   */
  static @Nullable String phone(@Nullable String rung, @Nullable String watched) {
    if (watched != null && watched.indexOf('/') > 0 && !watched.startsWith(LOCAL)) {
      return watched;
    }
    if (rung == null || !rung.startsWith(LOCAL)) {
      return rung;
    }
    int options = rung.indexOf('/', LOCAL.length());
    return options < 0 ? rung : rung.substring(0, options);
  }
}
