package sansheng.console.calendar;

/**
 * What is different about one day.
 *
 * @param open true for a make-up working day, false for a day off
 * @param because the festival it is for
 */
public record DayRule(boolean open, Holiday because) {}
