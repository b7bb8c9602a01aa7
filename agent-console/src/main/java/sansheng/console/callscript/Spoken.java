package sansheng.console.callscript;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import sansheng.console.calendar.Holiday;
import sansheng.console.web.Messages;

/** Times, days and names as they are said aloud. */
final class Spoken {
  private static final LocalTime NOON = LocalTime.NOON;
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final Messages messages;
  private final Locale language;

  Spoken(Messages messages, Locale language) {
    this.messages = messages;
    this.language = language;
  }

  static String partOfDay(LocalTime time) {
    if (time.isBefore(NOON)) {
      return "morning";
    }
    return time.isBefore(EVENING) ? "afternoon" : "evening";
  }

  /** Good morning before noon, the plain greeting after it (scenario 1). */
  String greeting(LocalTime time) {
    return messages.say(language, time.isBefore(NOON) ? "spoken.goodMorning" : "spoken.greeting");
  }

  String day(LocalDate day) {
    return day.format(
        DateTimeFormatter.ofPattern(messages.say(language, "spoken.dayPattern"), language));
  }

  String time(LocalTime time) {
    String key = time.getMinute() == 0 ? "spoken.hourPattern" : "spoken.timePattern";
    String pattern = messages.say(language, key);
    return time.format(DateTimeFormatter.ofPattern(pattern, language));
  }

  /** 'Today at five' rather than a date, where it is near. */
  String moment(ZonedDateTime moment, ZonedDateTime now) {
    LocalDate day = moment.toLocalDate();
    String time = time(moment.toLocalTime());
    if (day.equals(now.toLocalDate())) {
      return messages.say(language, "spoken.todayAt", time);
    }
    return day.equals(now.toLocalDate().plusDays(1))
        ? messages.say(language, "spoken.tomorrowAt", time)
        : messages.say(language, "spoken.dayAt", day(day), time);
  }

  String holiday(Holiday holiday) {
    return messages.say(language, "spoken.holiday." + holiday.key());
  }

  String stage(OrderStage stage) {
    return messages.say(language, "spoken.stage." + stage.key());
  }
}
