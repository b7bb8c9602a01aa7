package sansheng.console.customer;

import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Where a telephone number is, by the numbering plan: a city, a province, or only a country. */
final class Places {
  private static final PhoneNumberOfflineGeocoder PLACES = PhoneNumberOfflineGeocoder.getInstance();
  private static final Locale[] LANGUAGES = {
    Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH
  };

  private Places() {}

  /** By language tag; empty when the plan says nothing of it. */
  static Map<String, String> of(PhoneNumber number) {
    Map<String, String> places = new HashMap<>();
    for (Locale language : LANGUAGES) {
      String place = PLACES.getDescriptionForNumber(number, language);
      if (!place.isEmpty()) {
        places.put(language.toLanguageTag(), place);
      }
    }
    return places;
  }
}
