package sansheng.console.callscript;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sansheng.console.calendar.Holiday;
import sansheng.console.web.Messages;

/**
 * What is known of one call, in the words of one language: the values of the {@link Vocabulary}.
 * Values are plain text, cut at 200 characters and without control characters, whoever typed them.
 */
public final class CallFacts {
  private static final int LONGEST = 200;

  private final Locale language;
  private final Map<Vocabulary, String> values;

  private CallFacts(Locale language, Map<Vocabulary, String> values) {
    this.language = language;
    this.values = values;
  }

  /** The language they are in. */
  public Locale language() {
    return language;
  }

  /** One of them. */
  public Optional<String> value(Vocabulary name) {
    return Optional.ofNullable(values.get(name));
  }

  /** All that is known. */
  public Map<Vocabulary, String> values() {
    return Map.copyOf(values);
  }

  /** Begins with what is known in every call. */
  public static Builder of(
      Messages messages,
      Locale language,
      String firm,
      String agent,
      String workNumber,
      ZonedDateTime now) {
    Builder facts = new Builder(new Spoken(messages, language), language, now);
    return facts
        .put(Vocabulary.FIRM, firm)
        .put(Vocabulary.AGENT, agent)
        .put(Vocabulary.WORK_NUMBER, workNumber);
  }

  /** Adds what happens to be known. A value that is blank is not known. */
  public static final class Builder {
    private final Spoken spoken;
    private final Locale language;
    private final ZonedDateTime now;
    private final Map<Vocabulary, String> values = new EnumMap<>(Vocabulary.class);

    private Builder(Spoken spoken, Locale language, ZonedDateTime now) {
      this.spoken = spoken;
      this.language = language;
      this.now = now;
      put(Vocabulary.PART_OF_DAY, Spoken.partOfDay(now.toLocalTime()));
      put(Vocabulary.GREETING, spoken.greeting(now.toLocalTime()));
      put(Vocabulary.TODAY, spoken.day(now.toLocalDate()));
      put(Vocabulary.CLOCK, spoken.time(now.toLocalTime()));
    }

    /** Who calls or is called: a person's name. */
    public Builder caller(String name, Honorific honorific) {
      String plain = plain(name);
      if (!plain.isEmpty()) {
        String surname = Addressing.surname(plain);
        put(Vocabulary.CALLER, plain);
        put(Vocabulary.SURNAME, surname);
        put(Vocabulary.HONORIFIC, honorific.in(language));
        put(Vocabulary.ADDRESS, Addressing.address(surname, honorific.in(language), language));
      }
      return this;
    }

    /** The customer's level, as the site spells it. */
    public Builder level(String level) {
      return put(Vocabulary.LEVEL, level);
    }

    /** The last four digits of the number they call from. */
    public Builder numberEnd(String digits) {
      return put(Vocabulary.NUMBER_END, digits);
    }

    /** Today's holiday. */
    public Builder holiday(Holiday holiday) {
      put(Vocabulary.HOLIDAY_NAME, spoken.holiday(holiday));
      return put(Vocabulary.HOLIDAY, holiday.key());
    }

    /** The case the call is about. */
    public Builder about(String number, String subject, LocalDate since) {
      put(Vocabulary.CASE_NUMBER, number);
      put(Vocabulary.CASE_SUBJECT, subject);
      return put(Vocabulary.CASE_DATE, spoken.day(since));
    }

    /** What came out of the case, a sentence without its full stop. */
    public Builder result(String result) {
      return put(Vocabulary.CASE_RESULT, result);
    }

    /** Until when something is promised. */
    public Builder promise(ZonedDateTime until) {
      return put(
          Vocabulary.PROMISE_TIME, spoken.moment(until.withZoneSameInstant(now.getZone()), now));
    }

    /** The order the call is about. */
    public Builder order(String number, OrderStage stage) {
      put(Vocabulary.ORDER_NUMBER, number);
      put(Vocabulary.ORDER_STAGE, stage.key());
      return put(Vocabulary.ORDER_STAGE_NAME, spoken.stage(stage));
    }

    /** What was ordered. */
    public Builder goods(String goods) {
      return put(Vocabulary.ORDER_GOODS, goods);
    }

    /** When the order is to arrive. */
    public Builder due(ZonedDateTime due) {
      return put(Vocabulary.ORDER_DUE, spoken.moment(due.withZoneSameInstant(now.getZone()), now));
    }

    /** Where the order is now. */
    public Builder place(String place) {
      return put(Vocabulary.ORDER_PLACE, place);
    }

    /** Who the caller is handed to. */
    public Builder colleague(String name) {
      return put(Vocabulary.COLLEAGUE, name);
    }

    /** Who has the floor. */
    public Builder supervisor(String name) {
      return put(Vocabulary.SUPERVISOR, name);
    }

    /** That is all. */
    public CallFacts known() {
      return new CallFacts(language, new EnumMap<>(values));
    }

    private Builder put(Vocabulary name, String value) {
      String plain = plain(value);
      if (!plain.isEmpty()) {
        values.put(name, plain);
      }
      return this;
    }

    private static String plain(String value) {
      String plain = value.replaceAll("\\p{Cntrl}+", " ").strip();
      if (plain.length() <= LONGEST) {
        return plain;
      }
      boolean insideOne = Character.isHighSurrogate(plain.charAt(LONGEST - 1));
      return plain.substring(0, insideOne ? LONGEST - 1 : LONGEST);
    }
  }
}
