package sansheng.cti.ami;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Asterisk knows nothing it writes something all the same. */
class ToldTest {

  @ParameterizedTest
  @ValueSource(strings = {"anonymous", "Anonymous", "Restricted", "unavailable", "s", "", " "})
  void aWithheldNumberIsNone(String told) {
    assertThat(Told.number(told)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0912345678", "+886912345678", "1001", "alice", "sam", "*43"})
  void anyOtherIsANumber(String told) {
    assertThat(Told.number(told)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "0212345678@trunk, 0212345678",
    "PJSIP/0212345678@trunk, 0212345678",
    "trunk/sip:0212345678@carrier.example, 0212345678",
    "SIP/carrier/0212345678, 0212345678",
    "g0/0212345678, 0212345678",
    "+8613800138000@trunk, +8613800138000",
    "a1001,",
    "1001,",
    "PJSIP/a1001,",
    "Local/1001@from-queue/n,",
    "s@from-queue,",
    "queue@trunk,"
  })
  void theNumberDialledByALineToTheOutside(String dialString, String number) {
    assertThat(Told.dialled(dialString)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "PJSIP/a1001, PJSIP/a1001, PJSIP/a1001",
    "Local/1001@from-queue/n, PJSIP/1001, PJSIP/1001",
    "Local/1001@from-queue/n, hint:1001@ext-local, Local/1001@from-queue",
    "Local/1001@from-queue/n, Local/1001@from-queue/n, Local/1001@from-queue",
    "SIP/1001,, SIP/1001"
  })
  void whosePhoneAMemberIs(String rung, String watched, String phone) {
    assertThat(Told.phone(rung, watched)).isEqualTo(phone);
  }
}
