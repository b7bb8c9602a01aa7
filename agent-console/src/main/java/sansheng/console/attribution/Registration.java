package sansheng.console.attribution;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One agent's record that a party made contact (登记).
 *
 * @param id names it in the evidence of a ruling
 * @param agent the agent's work number
 * @param at when the agent says the contact was
 * @param loggedAt when the call or visit log says it was; null when the log has nothing
 * @param agreesWithLog whether the customer system and the log tell the same; decides between
 *     registrations of different days
 * @param filled the fields that are filled in
 * @param provedWrong filled fields that turned out untrue
 * @param reportedAt when the agent also told the supervisor (报备); null when never
 * @param carriedAt of an exhibition's register: when it was carried into the main one; null when it
 *     was not
 */
public record Registration(
    String id,
    String agent,
    String party,
    Instant at,
    @Nullable Instant loggedAt,
    boolean agreesWithLog,
    Channel channel,
    Set<Field> filled,
    Set<Field> provedWrong,
    @Nullable Instant reportedAt,
    @Nullable Instant carriedAt) {

  /** How the contact was made. */
  public enum Channel {
    INCOMING_CALL,
    OUTGOING_CALL,
    VISIT,
    EXHIBITION,
    OTHER
  }

  /** What a registration may hold; by these its completeness and accuracy are judged. */
  public enum Field {
    NAME,
    CONTACT,
    SOURCE,
    PRODUCT,
    INTENT,
    TRADE_IN,
    PURPOSE;

    /** Without these a registration does not count (agent and date it always has). */
    static final Set<Field> COMPULSORY = EnumSet.of(NAME, CONTACT, SOURCE, PRODUCT, INTENT);
  }

  public Registration {
    filled = Set.copyOf(filled);
    provedWrong = Set.copyOf(provedWrong);
  }

  /** The moment that orders registrations: the log's word before the agent's own. */
  public Instant received() {
    return loggedAt == null ? at : loggedAt;
  }

  boolean isComplete() {
    return filled.containsAll(Field.COMPULSORY);
  }

  /** None of the fields that it must have has proved wrong. */
  boolean isAccurate() {
    return provedWrong.stream().noneMatch(Field.COMPULSORY::contains);
  }

  boolean wasReportedBefore(Instant moment) {
    return reportedAt != null && reportedAt.isBefore(moment);
  }
}
