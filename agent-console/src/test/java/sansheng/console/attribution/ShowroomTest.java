package sansheng.console.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowroomTest {
  private static final String A = "1001";
  private static final String B = "1002";
  private static final String C = "1003";

  /** B received the party on 1 March; what happens now happens two months later to the second. */
  private static Case received(String at) {
    return new Case(at).registration("r1", B, "p", "2026-03-01 09:00");
  }

  private static JsonArray of(String... agents) {
    return new JsonArray(java.util.List.of(agents));
  }

  private static void goes(Case facts, String rule, String shares) {
    Ruling ruling = new Showroom().rule(facts.facts());
    assertThat(ruling.rule()).isEqualTo(rule);
    assertThat(
            ruling.shares().stream()
                .map(s -> s.agent() + "=" + s.percent())
                .collect(Collectors.joining(" ")))
        .isEqualTo(shares);
  }

  @Test
  void whoReceivedThePartyBeforeGetsThemBack() {
    goes(received("2026-04-01 09:00").visit("servedBy", A, "present", of(B)), "S1", "1002=100");
  }

  @ParameterizedTest
  @CsvSource({"2026-05-01 09:00, 1001=80 1002=20", "2026-05-01 09:00:01, 1001=100"})
  void whoIsRefusedHasAShareOnlyWithALiveRecord(String at, String shares) {
    goes(received(at).visit("asksFor", of(A), "refuses", of(B), "servedBy", A), "S2", shares);
  }

  @Test
  void aFollowUpKeepsARecordLive() {
    goes(
        received("2026-06-01 09:00")
            .followUp("f", B, "p", "2026-04-15 09:00")
            .visit("asksFor", of(A), "refuses", of(B), "servedBy", A),
        "S2",
        "1001=80 1002=20");
  }

  @Test
  void whoHelpsOutForAnAbsentColleagueGetsAFifth() {
    goes(
        received("2026-04-01 09:00").visit("asksFor", of(B), "servedBy", C),
        "S3",
        "1002=80 1003=20");
  }

  @Test
  void aConfirmedComplaintCostsTheShare() {
    goes(
        received("2026-04-01 09:00")
            .visit(
                "asksFor", of(B), "complainsOf", of(B), "complaintConfirmed", true, "servedBy", C),
        "S4",
        "1003=100");
    goes(
        received("2026-04-01 09:00").visit("asksFor", of(B), "complainsOf", of(B), "servedBy", C),
        "S3",
        "1002=80 1003=20");
  }

  @Test
  void ofSeveralThatAreNamedTheFirstWhoIsThere() {
    Case facts = new Case("2026-04-01 09:00");
    goes(facts.visit("asksFor", of(A, B), "present", of(A, B), "turnOf", C), "S5", "1001=100");
    goes(facts.visit("asksFor", of(A, B), "present", of(B), "turnOf", C), "S5", "1002=100");
    goes(facts.visit("asksFor", of(A, B), "turnOf", C), "S5", "1003=100");
  }

  @Test
  void lookingForABetterPriceChangesNothing() {
    goes(received("2026-04-01 09:00").visit("servedBy", A, "betterPrice", true), "S6", "1002=100");
  }

  @ParameterizedTest
  @CsvSource({"2026-05-01 09:00, 1001=50 1002=50", "2026-05-01 09:00:01, 1001=100"})
  void whoForgotIsSharedWhileTheRecordLives(String at, String shares) {
    goes(received(at).visit("servedBy", A, "forgotWho", true), "S7", shares);
  }

  @Test
  void whoIsAppointedLaterSharesWithTheEarlierOnes() {
    Case facts = new Case("2026-04-01 09:00");
    goes(
        facts.visit("servedBy", A, "appointed", A, "earlier", of(B, C)),
        "S8",
        "1001=50 1002=25 1003=25");
    goes(
        facts.visit("servedBy", A, "appointed", A, "earlier", of(B, C, "1004", A)),
        "S8",
        "1001=50 1002=17 1003=17 1004=16");
    goes(facts.visit("servedBy", A, "appointed", A, "earlier", of(A)), "S8", "1001=100");
  }

  @Test
  void aPartyBroughtByAnOldOneBelongsToWhoReceivedTheNewOne() {
    goes(
        received("2026-04-01 09:00").with("introducedBy", "old").visit("servedBy", A),
        "S10",
        "1002=100");
  }

  @Test
  void aFamilyBelongsToWhoReceivedTheFirst() {
    goes(
        new Case("2026-04-01 09:00")
            .registration("r1", B, "wife", "2026-03-01 09:00")
            .link("p", "wife", "spouse")
            .visit("servedBy", A),
        "S11",
        "1002=100");
  }

  @Test
  void thePartiesOfWhoHasLeftAreDealtOutByAPerson() {
    goes(received("2026-04-01 09:00").visit("servedBy", A, "gone", of(B)), "S12", "");
  }

  @Test
  void atAFairTheSupervisorsRuleHolds() {
    goes(received("2026-04-01 09:00").visit("servedBy", A, "eventOwner", C), "S13", "1003=100");
  }

  @Test
  void inAQuarrelTheTeamIsCredited() {
    goes(received("2026-04-01 09:00").visit("servedBy", A, "quarrel", true), "S14", "");
  }

  @Test
  void whoRefusesWhoeverItIsIsServedByWhoServesThem() {
    goes(
        received("2026-04-01 09:00").visit("refuses", of(B), "servedBy", A),
        "S2",
        "1001=80 1002=20");
  }

  @Test
  void ofSeveralRefusedTheFirstWithALiveRecordHasTheFifth() {
    goes(
        new Case("2026-04-01 09:00")
            .registration("r1", C, "p", "2026-03-01 09:00")
            .registration("r2", B, "p", "2026-03-02 09:00")
            .visit("asksFor", of(A), "refuses", of(B, C)),
        "S2",
        "1001=80 1003=20");
  }

  @Test
  void aBetterPriceCountsWhoeverIsAskedForAndNobodyElseNeedsToServe() {
    goes(
        received("2026-04-01 09:00").visit("asksFor", of(A), "betterPrice", true),
        "S6",
        "1002=100");
    goes(received("2026-04-01 09:00").visit("betterPrice", true), "S6", "1002=100");
  }

  @Test
  void whoForgotIsTheTurnOfWhoeverIsNext() {
    goes(
        received("2026-04-01 09:00").visit("turnOf", A, "forgotWho", true),
        "S7",
        "1001=50 1002=50");
  }

  @Test
  void theEarlierVisitsAreReadFromTheLogWhenNobodyNamesThem() {
    goes(
        received("2026-04-01 09:00")
            .registration("r2", C, "p", "2026-03-02 09:00")
            .visit("appointed", A),
        "S8",
        "1001=50 1002=25 1003=25");
  }

  @Test
  void whoIsComplainedOfHasNoShareEvenWhenNobodyElseServesYet() {
    goes(
        received("2026-04-01 09:00")
            .visit("asksFor", of(B), "complainsOf", of(B), "complaintConfirmed", true),
        "S4",
        "");
    goes(
        received("2026-04-01 09:00")
            .visit(
                "asksFor",
                of(B),
                "complainsOf",
                of(B),
                "complaintConfirmed",
                true,
                "servedBy",
                B,
                "turnOf",
                C),
        "S4",
        "1003=100");
  }

  @Test
  void theFirstOfTheFamilyGoesBeforeTheOwnRecord() {
    goes(
        received("2026-04-01 09:00")
            .registration("r0", A, "wife", "2026-02-01 09:00")
            .link("wife", "p", "spouse")
            .visit("servedBy", B),
        "S11",
        "1001=100");
  }

  @Test
  void aNewPartyBroughtByAnOldOneBelongsToWhoReceivesThemNow() {
    goes(
        new Case("2026-04-01 09:00").link("p", "old", "referredBy").visit("servedBy", A),
        "S10",
        "1001=100");
  }

  @Test
  void whoIsCreditedFollowsUpAfterTheDeal() {
    Case facts = received("2026-04-01 09:00").deal(B, "2026-03-20 15:00", "order");
    goes(facts, "S9", "1002=100");
    assertThat(new Showroom().rule(facts.facts()).followUpBy()).containsExactly(B);
    goes(new Case("2026-04-01 09:00").deal(A, "2026-03-20 15:00", "order"), "S9", "1001=100");
  }

  @ParameterizedTest
  @CsvSource({"2026-05-01 09:00, S1, 1002=100", "2026-05-01 09:00:01, S7, 1001=100"})
  void whoClosedIsCreditedOnceTheEarlierRecordIsNoLongerLive(
      String closed, String rule, String shares) {
    // However much later it is asked: the moment of the deal counts.
    goes(received("2027-01-01 09:00").deal(A, closed, "order"), rule, shares);
  }

  @Test
  void atTheVerySameMomentNothingFitsUnlessTheSupervisorKnows() {
    Case facts = received("2026-04-01 09:00").registration("r2", A, "p", "2026-03-01 09:00");
    goes(facts, "S14", "");
    goes(
        facts.registration(
            "r3", C, "p", "2026-03-01 09:00", "reportedAt", Case.time("2026-03-01 12:00")),
        "S1",
        "1003=100");
  }

  @Test
  void aStrangersRegistrationIsNamedAndChangesNothing() {
    Case facts = new Case("2026-04-01 09:00").registration("x", C, "stranger", "2026-03-01 09:00");
    Ruling ruling = new Showroom().rule(facts.facts());
    assertThat(ruling.rule()).isEqualTo("NONE");
    assertThat(ruling.rejected()).containsExactly(new Ruling.Ground("x", "otherParty"));
  }
}
