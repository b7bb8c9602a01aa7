package sansheng.console.dialling;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.cti.route.DialQuestion;
import sansheng.cti.route.DialRuling;

/**
 * May this be dialled? Asked by the dialplan for whatever leaves the house: what a phone dials,
 * what is dialled for it by a click, what a call is handed on to.
 */
public final class Dialling {
  private static final Logger LOG = LoggerFactory.getLogger(Dialling.class);

  private final Classifier classifier;
  private final DialSettings settings;
  private final DialLimits limits;
  private final Predicate<String> forbidden;

  public Dialling(String region, DialSettings settings, InstantSource clock) {
    this(region, settings, clock, digits -> false);
  }

  /**
   * The same for a site that has promised some people never to dial them.
   *
   * @param forbidden whether what would be dialled is on the do-not-call list
   */
  public Dialling(
      String region, DialSettings settings, InstantSource clock, Predicate<String> forbidden) {
    this.forbidden = forbidden;
    this.classifier = new Classifier(region);
    this.settings = settings;
    this.limits = new DialLimits(clock, settings.perAgent(), settings.perSite());
  }

  /** Why a number may not be dialled. */
  public enum Refusal {
    /** It is no number. */
    NO_NUMBER,
    /** Numbers of its class are not allowed here. */
    CLASS,
    /** Too many were dialled within the hour. */
    LIMIT,
    /** It is on the do-not-call list. */
    FORBIDDEN
  }

  /**
   * A judgement.
   *
   * @param digits what is dialled; empty when it is no number
   */
  public record Judgement(Optional<NumberClass> kind, String digits, Optional<Refusal> refusal) {}

  /** Judges without counting: for a sentence before anything rings. */
  public Judgement judge(String agent, String typed) {
    Optional<Classifier.Classified> classified = classifier.of(typed);
    if (classified.isEmpty()) {
      return new Judgement(Optional.empty(), "", Optional.of(Refusal.NO_NUMBER));
    }
    NumberClass kind = classified.get().kind();
    String digits = classified.get().digits();
    return new Judgement(Optional.of(kind), digits, refusal(agent, kind, digits));
  }

  private Optional<Refusal> refusal(String agent, NumberClass kind, String digits) {
    if (kind == NumberClass.EMERGENCY) {
      return Optional.empty();
    }
    if (!settings.classes().contains(kind)) {
      return Optional.of(Refusal.CLASS);
    }
    if (kind != NumberClass.INTERNAL && forbidden.test(digits)) {
      return Optional.of(Refusal.FORBIDDEN);
    }
    return kind != NumberClass.INTERNAL && limits.isReached(agent)
        ? Optional.of(Refusal.LIMIT)
        : Optional.empty();
  }

  /** Judges what is on its way to the trunk, and counts it. */
  public DialRuling rule(DialQuestion question) {
    Judgement judged = judge(question.agent(), question.number());
    NumberClass kind = judged.kind().orElse(null);
    if (kind == NumberClass.INTERNAL) {
      // Inside, nothing leads over the trunk: somebody tries to find out what it makes of it.
      return refused(question, Refusal.CLASS);
    }
    if (judged.refusal().isPresent()) {
      return refused(question, judged.refusal().get());
    }
    if (kind != NumberClass.EMERGENCY && !limits.take(question.agent())) {
      return refused(question, Refusal.LIMIT);
    }
    return new DialRuling(true, judged.digits(), settings.shownNumber());
  }

  private static DialRuling refused(DialQuestion question, Refusal why) {
    LOG.warn("Agent {} may not dial out: {}", question.agent(), why);
    return DialRuling.REFUSED;
  }
}
