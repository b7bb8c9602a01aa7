package sansheng.console.dialling;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import com.google.i18n.phonenumbers.ShortNumberInfo.ShortNumberCost;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says of what class a number is, seen from the site, and which digits reach it. */
public final class Classifier {
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
  private static final ShortNumberInfo SHORT = ShortNumberInfo.getInstance();
  private static final Pattern DIALLABLE = Pattern.compile("\\+?[0-9]{2,20}");
  private static final Pattern INTERNAL = Pattern.compile("10[0-9]{2}|40[0-9]");

  private static final int LONGEST_SHORT = 6;

  private final String region;

  /**
   * @param region the site's country, two letters
   */
  public Classifier(String region) {
    this.region = region.toUpperCase(Locale.ROOT);
  }

  /**
   * A number that can be dialled.
   *
   * @param digits as the trunk is given it
   */
  public record Classified(NumberClass kind, String digits) {}

  /**
   * Reads what somebody typed: spaces, dots, brackets and hyphens mean nothing, and a plus begins a
   * country's code. Empty for what is no number.
   */
  public Optional<Classified> of(String typed) {
    String bare = typed.replaceAll("[ ().\\-\u2010-\u2015\u00a0]", "");
    if (!DIALLABLE.matcher(bare).matches()) {
      return Optional.empty();
    }
    if (INTERNAL.matcher(bare).matches()) {
      return Optional.of(new Classified(NumberClass.INTERNAL, bare));
    }
    if (SHORT.isEmergencyNumber(bare, region)) {
      return Optional.of(new Classified(NumberClass.EMERGENCY, bare));
    }
    try {
      return parsed(bare, LIBRARY.parse(bare, region));
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  private Optional<Classified> parsed(String bare, PhoneNumber number) {
    boolean here = number.getCountryCode() == LIBRARY.getCountryCodeForRegion(region);
    if (here && bare.length() <= LONGEST_SHORT && !LIBRARY.isValidNumber(number)) {
      return Optional.of(new Classified(shortKind(number), bare));
    }
    if (here && isWithoutAreaCode(bare) && !LIBRARY.isValidNumber(number)) {
      return Optional.of(new Classified(NumberClass.LOCAL, bare));
    }
    return switch (LIBRARY.isPossibleNumberWithReason(number)) {
      case IS_POSSIBLE ->
          Optional.of(new Classified(kind(number, here), digits(bare, number, here)));
      case IS_POSSIBLE_LOCAL_ONLY -> Optional.of(new Classified(NumberClass.LOCAL, bare));
      default -> Optional.empty();
    };
  }

  private static boolean isWithoutAreaCode(String bare) {
    return bare.matches("[1-9][0-9]{6,7}");
  }

  /** Short numbers that cost extra, or of which nobody knows what they cost beyond a call. */
  private NumberClass shortKind(PhoneNumber number) {
    return SHORT.getExpectedCostForRegion(number, region) == ShortNumberCost.PREMIUM_RATE
        ? NumberClass.PREMIUM
        : NumberClass.NATIONAL;
  }

  private static NumberClass kind(PhoneNumber number, boolean here) {
    // Codes that are no country's: satellites, international networks, premium rate.
    if ("001".equals(LIBRARY.getRegionCodeForCountryCode(number.getCountryCode()))) {
      return NumberClass.PREMIUM;
    }
    PhoneNumberType type = LIBRARY.getNumberType(number);
    return switch (type) {
      case PREMIUM_RATE, SHARED_COST -> NumberClass.PREMIUM;
      case MOBILE -> here ? NumberClass.MOBILE : NumberClass.INTERNATIONAL;
      default -> here ? NumberClass.NATIONAL : NumberClass.INTERNATIONAL;
    };
  }

  private String digits(String bare, PhoneNumber number, boolean here) {
    if (!bare.startsWith("+")) {
      return bare;
    }
    String way =
        here
            ? LIBRARY.format(number, PhoneNumberFormat.NATIONAL)
            : LIBRARY.formatOutOfCountryCallingNumber(number, region);
    return way.replaceAll("[^0-9]", "");
  }
}
