package sansheng.console.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sansheng.console.customer.Numbers;

class SpokenLanguageTest {
  private static final Numbers NUMBERS = new Numbers("CN");

  @ParameterizedTest
  @CsvSource({
    "+8613900000411, zh", "075512345678,   zh", "+6561234567,   zh",
    "+886223456789,  zh_TW", "+85221234567, zh_TW", "+85328123456, zh_TW",
    "+442079460018,  en", "+12125550123,  en", "+81312345678,  en",
  })
  void whoCallsIsSpokenToByTheirCountry(String number, String language) {
    assertThat(NUMBERS.e164(number).flatMap(NUMBERS::country).flatMap(SpokenLanguage::of))
        .contains(language);
  }
}
