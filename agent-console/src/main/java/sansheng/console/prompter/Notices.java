package sansheng.console.prompter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import sansheng.console.calendar.Holiday;
import sansheng.console.calendar.Holidays;

/** The notices in force, at hand for whoever must not wait for the database. */
public final class Notices {
  private volatile List<OpenerNotice> all = List.of();

  /** Replaces them all. */
  void are(List<OpenerNotice> notices) {
    all = List.copyOf(notices);
  }

  /** All that have not been withdrawn, the latest first. */
  public List<OpenerNotice> all() {
    return all;
  }

  /** The holidays that are greeted on a day of the site: the calendar's, as notices change them. */
  public Set<Holiday> greeted(LocalDate day) {
    Set<Holiday> greeted = EnumSet.noneOf(Holiday.class);
    greeted.addAll(Holidays.on(day));
    all.stream()
        .filter(notice -> notice.isAbout(day))
        .sorted(Comparator.comparing(OpenerNotice::at).thenComparingLong(OpenerNotice::id))
        .forEach(
            notice -> {
              if (notice.opens()) {
                greeted.add(notice.holiday());
              } else {
                greeted.remove(notice.holiday());
              }
            });
    return greeted;
  }
}
