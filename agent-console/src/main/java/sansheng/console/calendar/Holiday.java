package sansheng.console.calendar;

import java.util.Locale;

/** The festivals a Chinese site knows. */
public enum Holiday {
  /** 元旦: 1 January. */
  NEW_YEAR,
  /** 春节: from New Year's Eve by the lunar calendar to the seventh day of the first month. */
  SPRING_FESTIVAL,
  /** 元宵节: the fifteenth day of the first lunar month. */
  LANTERN,
  /** 清明: the solar term of that name. */
  QINGMING,
  /** 劳动节: 1 and 2 May. */
  LABOUR_DAY,
  /** 端午: the fifth day of the fifth lunar month. */
  DRAGON_BOAT,
  /** 中秋: the fifteenth day of the eighth lunar month. */
  MID_AUTUMN,
  /** 国庆: 1 to 3 October. */
  NATIONAL_DAY;

  /** As call scripts spell it, e.g. {@code spring-festival}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
