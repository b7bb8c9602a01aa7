package sansheng.console.routing;

import java.util.Map;
import java.util.Optional;

/** In which language recorded words are spoken to somebody of whom only the country is known. */
final class SpokenLanguage {
  private static final String ENGLISH = "en";

  /** As the PBX names its languages. */
  private static final Map<String, String> CHINESE =
      Map.of("CN", "zh", "SG", "zh", "TW", "zh_TW", "HK", "zh_TW", "MO", "zh_TW");

  private SpokenLanguage() {}

  /**
   * English where Chinese is not spoken.
   *
   * @param country two letters
   */
  static Optional<String> of(String country) {
    return Optional.of(CHINESE.getOrDefault(country, ENGLISH));
  }
}
