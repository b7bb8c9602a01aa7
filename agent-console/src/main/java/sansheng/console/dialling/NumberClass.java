package sansheng.console.dialling;

import java.util.Locale;
import java.util.Optional;

/** Kinds of numbers by what they may cost; a site allows some of them. */
public enum NumberClass {
  /** Inside the house. */
  INTERNAL,
  /** Help. Always allowed. */
  EMERGENCY,
  /** A number without an area code, or with the site's own. */
  LOCAL,
  /** A mobile telephone of the site's country. */
  MOBILE,
  /** Everything else of the site's country that costs no more than a call there. */
  NATIONAL,
  /** Abroad. */
  INTERNATIONAL,
  /** Dearer than a call there: shared cost, premium rate, satellites. */
  PREMIUM;

  /** The word for it in settings and sentences. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By its word. */
  public static Optional<NumberClass> of(String key) {
    for (NumberClass one : values()) {
      if (one.key().equals(key)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
