package sansheng.console.callscript;

import java.util.Locale;

/** A holiday that has an opening of its own. When it is, a site's calendar says. */
public enum Holiday {
  /** 1 January. */
  NEW_YEAR,
  /** Lunar: the eve and the days after it. */
  SPRING_FESTIVAL,
  /** 1 May. */
  LABOUR_DAY,
  /** Lunar: the fifteenth of the eighth month. */
  MID_AUTUMN,
  /** 1 October. */
  NATIONAL_DAY;

  /** As a script's header and text spell it, e.g. {@code spring-festival}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
