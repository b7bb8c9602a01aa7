package sansheng.console.callscript;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sansheng.console.calendar.Holiday;
import sansheng.console.web.Messages;

/** Calls to try a script with: everything known, nothing known, and what lies between. */
public final class SampleCalls {
  /** The kinds there are, in the order in which a preview offers them. */
  public static final List<String> NAMES =
      List.of("known", "unknown", "order", "case", "holiday", "by-ear");

  private static final ZonedDateTime MORNING =
      ZonedDateTime.of(2026, 11, 24, 9, 30, 0, 0, ZoneId.of("Asia/Shanghai"));
  private static final ZonedDateTime EVENING = MORNING.withHour(19).withMinute(5);

  private final Messages messages;
  private final Locale language;

  private SampleCalls(Messages messages, Locale language) {
    this.messages = messages;
    this.language = language;
  }

  /** All of them in a language, by name. */
  public static Map<String, CallFacts> in(Messages messages, Locale language) {
    SampleCalls samples = new SampleCalls(messages, language);
    Map<String, CallFacts> all = new LinkedHashMap<>();
    all.put("known", samples.everything());
    all.put("unknown", samples.call(EVENING).known());
    all.put("order", samples.order());
    all.put("case", samples.aboutCase());
    all.put("holiday", samples.holiday());
    all.put("by-ear", samples.byEar());
    return all;
  }

  /** The kind that shows best what a script is for. */
  static String fitting(When when) {
    return when.includes(MORNING.toLocalTime()) ? "known" : "case";
  }

  private CallFacts.Builder call(ZonedDateTime now) {
    return CallFacts.of(messages, language, said("firm"), said("agent"), "1001", now);
  }

  private CallFacts everything() {
    return ordered(call(MORNING).caller(said("caller"), Honorific.MS).level("VIP"))
        .numberEnd("5678")
        .holiday(Holiday.SPRING_FESTIVAL)
        .about("C-2026-0412", said("subject"), LocalDate.of(2026, 11, 20))
        .result(said("result"))
        .promise(MORNING.withHour(17).withMinute(30))
        .colleague(said("colleague"))
        .supervisor(said("supervisor"))
        .known();
  }

  private CallFacts order() {
    return ordered(call(EVENING).caller(said("other"), Honorific.MR)).known();
  }

  private CallFacts.Builder ordered(CallFacts.Builder facts) {
    return facts
        .order("SO-88231", OrderStage.ON_THE_ROAD)
        .goods(said("goods"))
        .due(MORNING.plusDays(1).withHour(10).withMinute(0))
        .place(said("place"));
  }

  private CallFacts aboutCase() {
    return call(EVENING)
        .caller(said("other"), Honorific.MR)
        .about("C-2026-0413", said("subject"), LocalDate.of(2026, 11, 22))
        .promise(MORNING.plusDays(3).withHour(9).withMinute(0))
        .known();
  }

  private CallFacts holiday() {
    return call(MORNING).holiday(Holiday.MID_AUTUMN).known();
  }

  private CallFacts byEar() {
    return call(MORNING)
        .caller(said("other"), Honorific.BY_EAR)
        .order("SO-88232", OrderStage.PLACED)
        .promise(MORNING.plusDays(1).withHour(11).withMinute(45))
        .known();
  }

  private String said(String what) {
    return messages.say(language, "scripts.sample." + what);
  }
}
