package sansheng.console.floorboard;

import java.util.OptionalDouble;

/**
 * How well callers of an interval were answered. An interval owns the calls offered in it; only
 * those that have ended, or have been answered, are counted.
 *
 * @param offered calls that stood in a queue
 * @param answered of these, answered by an agent
 * @param inTime of the answered, answered within three rings of the first phone that rang (C1)
 * @param abandoned whose caller hung up while waiting
 * @param shortAbandons of the abandoned, those who waited less than the site's limit (C2: 5 s)
 * @param abandonedInTime of the abandoned, those who hung up before three rings had passed
 */
public record ServiceLevel(
    long offered,
    long answered,
    long inTime,
    long abandoned,
    long shortAbandons,
    long abandonedInTime) {

  /** One example worked by five formulas gives 81 to 86 %: so the name carries the choice. */
  public enum Formula {
    /** Answered in time ÷ (answered + abandoned − short abandons): the house's own. */
    SHORT_ABANDONS_IGNORED,
    /** Answered in time ÷ (offered − abandoned in time). */
    ABANDONS_IGNORED,
    /** Answered in time ÷ offered: whoever hung up counts against the floor. */
    ABANDONS_NEGATIVE,
    /** (Answered in time + abandoned in time) ÷ offered. */
    ABANDONS_POSITIVE
  }

  /** Nothing was offered. */
  public static final ServiceLevel NONE = new ServiceLevel(0, 0, 0, 0, 0, 0);

  /** A share from 0 to 1; empty where nothing was offered that the formula counts. */
  public OptionalDouble share(Formula by) {
    return switch (by) {
      case SHORT_ABANDONS_IGNORED -> share(inTime, answered + abandoned - shortAbandons);
      case ABANDONS_IGNORED -> share(inTime, offered - abandonedInTime);
      case ABANDONS_NEGATIVE -> share(inTime, offered);
      case ABANDONS_POSITIVE -> share(inTime + abandonedInTime, offered);
    };
  }

  /**
   * Whole percents by a formula, rounded down so that 100 means all; -1 where there is no share.
   */
  public int percent(Formula by) {
    OptionalDouble share = share(by);
    return share.isEmpty() ? -1 : (int) Math.floor(share.getAsDouble() * 100 + 1e-9);
  }

  private static OptionalDouble share(long part, long whole) {
    return whole <= 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
