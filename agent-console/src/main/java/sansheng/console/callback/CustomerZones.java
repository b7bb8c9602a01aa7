package sansheng.console.callback;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * In which time zone a number's owner most likely is, by its country. A country with several zones
 * gives its outermost ones: hours that suit both suit all between.
 */
public final class CustomerZones {
  private static final Map<String, List<ZoneId>> ZONES =
      Map.ofEntries(
          zones("CN", "Asia/Shanghai"),
          zones("HK", "Asia/Hong_Kong"),
          zones("MO", "Asia/Macau"),
          zones("TW", "Asia/Taipei"),
          zones("JP", "Asia/Tokyo"),
          zones("KR", "Asia/Seoul"),
          zones("SG", "Asia/Singapore"),
          zones("MY", "Asia/Kuala_Lumpur"),
          zones("TH", "Asia/Bangkok"),
          zones("VN", "Asia/Ho_Chi_Minh"),
          zones("PH", "Asia/Manila"),
          zones("ID", "Asia/Jakarta", "Asia/Jayapura"),
          zones("IN", "Asia/Kolkata"),
          zones("AE", "Asia/Dubai"),
          zones("GB", "Europe/London"),
          zones("IE", "Europe/Dublin"),
          zones("FR", "Europe/Paris"),
          zones("DE", "Europe/Berlin"),
          zones("IT", "Europe/Rome"),
          zones("ES", "Europe/Madrid", "Atlantic/Canary"),
          zones("NL", "Europe/Amsterdam"),
          zones("CH", "Europe/Zurich"),
          zones("AT", "Europe/Vienna"),
          zones("US", "America/New_York", "America/Los_Angeles"),
          zones("CA", "America/Halifax", "America/Vancouver"),
          zones("AU", "Australia/Sydney", "Australia/Perth"),
          zones("NZ", "Pacific/Auckland"));

  private final ZoneId site;

  /**
   * @param site the zone taken for countries that are not known here
   */
  public CustomerZones(ZoneId site) {
    this.site = site;
  }

  /** The zones of a number in E.164. */
  public List<ZoneId> of(String e164) {
    PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    try {
      var parsed = library.parse(e164, null);
      String region = library.getRegionCodeForNumber(parsed);
      String known =
          region == null ? library.getRegionCodeForCountryCode(parsed.getCountryCode()) : region;
      return ZONES.getOrDefault(known, List.of(site));
    } catch (NumberParseException notANumber) {
      return List.of(site);
    }
  }

  private static Map.Entry<String, List<ZoneId>> zones(String region, String... names) {
    return Map.entry(region, Stream.of(names).map(ZoneId::of).toList());
  }
}
