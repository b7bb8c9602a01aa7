package sansheng.console.floorboard;

import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.floorboard.ServiceLevel.Formula.ABANDONS_IGNORED;
import static sansheng.console.floorboard.ServiceLevel.Formula.ABANDONS_NEGATIVE;
import static sansheng.console.floorboard.ServiceLevel.Formula.ABANDONS_POSITIVE;
import static sansheng.console.floorboard.ServiceLevel.Formula.SHORT_ABANDONS_IGNORED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceLevelTest {
  /**
   * 1,000 offered, 960 answered, 820 in time, 40 abandoned: 15 in no time at all, 10 more in time.
   */
  private static final ServiceLevel DAY = new ServiceLevel(1000, 960, 820, 40, 15, 25);

  @Test
  void oneDayIsFourFigures() {
    assertThat(DAY.share(SHORT_ABANDONS_IGNORED)).hasValue(820 / 985.0);
    assertThat(DAY.share(ABANDONS_IGNORED)).hasValue(820 / 975.0);
    assertThat(DAY.share(ABANDONS_NEGATIVE)).hasValue(0.82);
    assertThat(DAY.share(ABANDONS_POSITIVE)).hasValue(0.845);
  }

  @ParameterizedTest
  @EnumSource
  void whereNobodyCalledThereIsNoFigure(ServiceLevel.Formula formula) {
    assertThat(ServiceLevel.NONE.share(formula)).isEmpty();
    assertThat(ServiceLevel.NONE.percent(formula)).isEqualTo(-1);
  }

  @Test
  void whoeverHungUpAtOnceAloneMakesNoFigure() {
    ServiceLevel three = new ServiceLevel(3, 0, 0, 3, 3, 3);
    assertThat(three.share(SHORT_ABANDONS_IGNORED)).isEmpty();
    assertThat(three.percent(ABANDONS_NEGATIVE)).isZero();
  }

  @Test
  void aHundredPercentMeansAll() {
    assertThat(new ServiceLevel(1000, 1000, 999, 0, 0, 0).percent(ABANDONS_NEGATIVE)).isEqualTo(99);
    assertThat(new ServiceLevel(3, 3, 3, 0, 0, 0).percent(ABANDONS_NEGATIVE)).isEqualTo(100);
    assertThat(new ServiceLevel(100, 100, 29, 0, 0, 0).percent(ABANDONS_NEGATIVE)).isEqualTo(29);
  }
}
