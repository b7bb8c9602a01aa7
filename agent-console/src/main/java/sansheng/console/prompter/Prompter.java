package sansheng.console.prompter;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sansheng.console.calendar.Holiday;
import sansheng.console.callscript.CallFacts;
import sansheng.console.callscript.CallScript;
import sansheng.console.callscript.LiveScripts;
import sansheng.console.callscript.RenderedScript;
import sansheng.console.customer.Customer;
import sansheng.console.prompter.Shown.How;
import sansheng.console.staff.SignedIn;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Direction;

/**
 * Has the right words ready: opens a call's sheet with the opening chosen for it, and turns to
 * another script when the agent asks for one. Waits for nothing.
 */
final class Prompter {
  private final LiveScripts scripts;
  private final Notices notices;
  private final Reasons reasons;
  private final CallWords words;
  private final Sheets sheets;
  private final InstantSource clock;
  private final ZoneId zone;

  Prompter(
      LiveScripts scripts,
      Notices notices,
      Reasons reasons,
      CallWords words,
      Sheets sheets,
      InstantSource clock,
      ZoneId zone) {
    this.scripts = scripts;
    this.notices = notices;
    this.reasons = reasons;
    this.words = words;
    this.sheets = sheets;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The sheet of the call on an agent's desk, begun when there is none. While nothing is ticked the
   * opening is said anew whenever more is known, such as the caller's name.
   */
  Sheet sheet(CallRecord call, SignedIn agent) {
    return sheets.change(
        call.id(),
        agentOf(agent),
        sheet -> {
          if (sheet.shown().isEmpty()) {
            return opening(call, agent)
                .map(said -> sheet.with(Shown.of(said, clock.instant(), How.OPENING)))
                .orElse(sheet);
          }
          Shown first = sheet.shown().getFirst();
          boolean untouched =
              sheet.shown().size() == 1 && first.how() == How.OPENING && first.said().isEmpty();
          return untouched && call.isLive() ? reworded(sheet, first, call, agent) : sheet;
        });
  }

  private Sheet reworded(Sheet sheet, Shown first, CallRecord call, SignedIn agent) {
    Optional<RenderedScript> better = opening(call, agent);
    if (better.isEmpty()) {
      return sheet;
    }
    Shown next = first.reworded(better.get());
    return next.equals(first) ? sheet : sheet.changing(first.id(), same -> next);
  }

  /** The opening as it was right when the phone first rang, however late it is asked for. */
  private Optional<RenderedScript> opening(CallRecord call, SignedIn agent) {
    Instant rang = call.firstRingAt() == null ? call.offeredAt() : call.firstRingAt();
    ZonedDateTime now = rang.atZone(zone);
    Set<Holiday> greeted = notices.greeted(now.toLocalDate());
    Locale language = words.language(call, agent);
    Occasion occasion =
        new Occasion(
            call.direction() == Direction.OUTGOING ? Direction.OUTGOING : Direction.INCOMING,
            now,
            greeted,
            reasons.of(call, agentOf(agent)),
            words.customer(call).map(Customer::level).map(Enum::name).orElse(null));
    CallFacts facts = words.of(call, agent, now, greeted, null);
    return Opening.choose(occasion, scripts.all(language))
        .flatMap(script -> scripts.words(script.id(), facts));
  }

  /**
   * Turns to another script.
   *
   * @param promised until when something is promised in it; null for nothing
   * @return empty when there is no such script
   */
  Optional<Shown> show(
      CallRecord call, SignedIn agent, String script, How how, @Nullable Instant promised) {
    ZonedDateTime now = clock.instant().atZone(zone);
    CallFacts facts = words.of(call, agent, now, notices.greeted(now.toLocalDate()), promised);
    Optional<Shown> shown =
        scripts.words(script, facts).map(said -> Shown.of(said, clock.instant(), how));
    shown.ifPresent(next -> sheets.change(call.id(), agentOf(agent), sheet -> sheet.with(next)));
    return shown;
  }

  /** Ticks a line as said, or takes the tick back; false when there is no such line. */
  boolean tick(UUID call, SignedIn agent, UUID shown, String step, boolean said) {
    Sheet after =
        sheets.change(
            call,
            agentOf(agent),
            sheet ->
                sheet.changing(
                    shown, s -> said ? s.saying(step, clock.instant()) : s.notSaying(step)));
    return after.find(shown).filter(s -> s.has(step)).isPresent();
  }

  /** The script that something was shown from, as it is live now. */
  Optional<CallScript> source(Shown shown) {
    return scripts.find(shown.script(), Locale.forLanguageTag(shown.language()));
  }

  /** Scripts of the language that is spoken in a call. */
  List<CallScript> all(CallRecord call, SignedIn agent) {
    return scripts.all(words.language(call, agent));
  }

  private static String agentOf(SignedIn agent) {
    return String.valueOf(agent.agent());
  }
}
