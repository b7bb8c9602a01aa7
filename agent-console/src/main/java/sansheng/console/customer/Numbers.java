package sansheng.console.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What telephone numbers look like, seen from one country. */
public final class Numbers {
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
  private static final Set<String> WITHHELD =
      Set.of(
          "anonymous", "unknown", "unavailable", "restricted", "private", "withheld", "asserted");

  private final String region;

  /**
   * @param region the country whose numbers come without a country code, two letters ({@code CN})
   */
  public Numbers(String region) {
    this.region = region.toUpperCase(Locale.ROOT);
  }

  /** Whether the caller kept the number back: nothing at all, or a word in its place. */
  public static boolean isWithheld(String number) {
    String bare = number.strip().toLowerCase(Locale.ROOT);
    return bare.isEmpty() || WITHHELD.contains(bare);
  }

  /** The number in E.164, an extension after it; empty for withheld, internal and odd ones. */
  public Optional<String> e164(String number) {
    if (isWithheld(number) || isInternal(number)) {
      return Optional.empty();
    }
    return parse(number)
        .filter(LIBRARY::isPossibleNumber)
        .map(
            parsed ->
                LIBRARY.format(parsed, PhoneNumberFormat.E164)
                    + (parsed.hasExtension() ? ";ext=" + parsed.getExtension() : ""));
  }

  /** A number of the house: two to six digits and nothing else. */
  public static boolean isInternal(String number) {
    return number.strip().matches("[0-9*#]{1,6}");
  }

  /**
   * The number with its middle hidden, as it is shown to those who may not see all of it: {@code
   * 138****5678}. Internal numbers stay as they are.
   */
  public String masked(String number) {
    if (isWithheld(number) || isInternal(number)) {
      return number;
    }
    String digits = national(number);
    int shown = digits.length() >= 10 ? 7 : digits.length() >= 7 ? 5 : 2;
    int head = shown - Math.min(4, shown);
    return digits.substring(0, head)
        + "*".repeat(Math.max(2, digits.length() - shown))
        + digits.substring(Math.min(digits.length(), digits.length() - (shown - head)));
  }

  /** The digits by which a number in E.164 is dialled from here, e.g. {@code 02088880000}. */
  public String dialled(String e164) {
    return parse(e164)
        .map(parsed -> LIBRARY.formatOutOfCountryCallingNumber(parsed, region))
        .orElse(e164)
        .replaceAll("ext.*$", "")
        .replaceAll("[^0-9]", "");
  }

  /**
   * Where numbers like this one are, by language tag: a city, a province, or only a country. Empty
   * for withheld and internal ones. The first question of a country reads a file.
   */
  public Map<String, String> places(String number) {
    return isWithheld(number) || isInternal(number)
        ? Map.of()
        : parse(number).map(Places::of).orElse(Map.of());
  }

  /**
   * The digits of a number in E.164 as its owner knows it: with its area code, or its country's.
   */
  public String spoken(String e164) {
    return parse(e164)
        .map(
            parsed ->
                region.equals(LIBRARY.getRegionCodeForNumber(parsed))
                    ? LIBRARY.format(parsed, PhoneNumberFormat.NATIONAL)
                    : LIBRARY.format(parsed, PhoneNumberFormat.E164))
        .orElse(e164)
        .replaceAll("ext.*$", "")
        .replaceAll("[^0-9]", "");
  }

  /** The country of a number in E.164, two letters; empty when it is nobody's. */
  public Optional<String> country(String e164) {
    return parse(e164).map(LIBRARY::getRegionCodeForNumber);
  }

  private String national(String number) {
    return parse(number)
        .map(LIBRARY::getNationalSignificantNumber)
        .filter(digits -> digits.length() >= 5)
        .orElseGet(() -> number.replaceAll("[^0-9A-Za-z]", ""));
  }

  private Optional<PhoneNumber> parse(String number) {
    try {
      return Optional.of(LIBRARY.parse(number, region));
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }
}
