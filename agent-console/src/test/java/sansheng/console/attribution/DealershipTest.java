package sansheng.console.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sansheng.console.attribution.Ruling.Ground;
import sansheng.console.attribution.Ruling.Share;

class DealershipTest {
  private static final String DEAL = "2026-03-10 15:00";

  private static Case sold(String kind) {
    return new Case("2026-04-01 12:00")
        .registration("r1", "1001", "p", "2026-03-01 09:00")
        .deal("1002", DEAL, kind);
  }

  private static Ruling rule(Case facts) {
    return new Dealership().rule(facts.facts());
  }

  private static void goes(Case facts, String rule, String owner) {
    Ruling ruling = rule(facts);
    assertThat(ruling.rule() + " " + ruling.owner()).isEqualTo(rule + " " + owner);
    assertThat(ruling.shares()).containsExactly(new Share(owner, 100));
  }

  @ParameterizedTest
  @CsvSource({
    "delivery, 2026-03-10 15:00, D3, 1001",
    "delivery, 2026-03-10 15:00:01, D3, 1001",
    "delivery, 2026-03-17 15:00, D3, 1001",
    "delivery, 2026-03-17 15:00:01, D3, 1002",
    "order, 2026-03-10 15:00, D4, 1001",
    "order, 2026-03-17 15:00, D4, 1001",
    "order, 2026-03-17 15:00:01, D4, 1002"
  })
  void whoSellsToAnothersLeadKeepsItOnlyAfterSevenDays(
      String kind, String discovered, String rule, String owner) {
    goes(sold(kind).discovered(discovered), rule, owner);
  }

  @Test
  void withoutADiscoveryOnRecordTheMomentAskedAboutCounts() {
    goes(sold("order"), "D4", "1002");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-17 15:00, 1001", "2026-03-17 15:00:01, 1002"})
  void aClosersFriendWhomAnotherFollowed(String discovered, String owner) {
    goes(
        sold("order")
            .tie("1002", "p", "friend")
            .followUp("f1", "1001", "p", "2026-03-05 10:00")
            .discovered(discovered),
        "D1",
        owner);
  }

  @Test
  void aClosersFriendWhomNobodyFollowedIsAnOrdinaryLead() {
    goes(sold("order").tie("1002", "p", "friend").discovered("2026-03-11 09:00"), "D4", "1001");
  }

  private static Case couple(String reported) {
    Case facts =
        new Case("2026-04-01 12:00")
            .registration(
                "r1",
                "1001",
                "q",
                "2026-03-01 09:00",
                "reportedAt",
                reported.isEmpty() ? null : Case.time(reported))
            .registration("r2", "1002", "p", "2026-03-01 16:00")
            .link("p", "q", "spouse")
            .deal("1002", DEAL, "order");
    return facts;
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02 09:00, 2026-03-10 15:00, D2a, 1001",
    "'', 2026-03-10 15:00, D2b, 1001",
    "2026-03-11 09:00, 2026-03-10 15:00, D2b, 1001",
    "2026-03-02 09:00, 2026-03-12 15:00, D2b, 1001",
    "'', 2026-03-17 15:00, D2b, 1001",
    "'', 2026-03-17 15:00:01, D2b, 1002"
  })
  void twoRecordsOfOneBuyerMadeOnTheSameDay(
      String reported, String discovered, String rule, String owner) {
    goes(couple(reported).discovered(discovered), rule, owner);
  }

  @ParameterizedTest
  @CsvSource({
    // somebody had the true buyer within 24 hours: the first contact counts
    "2026-03-02 09:00, 2026-03-05 10:00, 1001",
    // nobody had: who recorded the true buyer first
    "2026-03-02 09:00:01, 2026-03-05 10:00, 1002"
  })
  void amongFriendsTheTrueBuyersDataDecide(String trueBuyer, String otherDay, String owner) {
    goes(
        new Case("2026-04-01 12:00")
            .registration("r1", "1001", "q", "2026-03-01 09:00")
            .registration("r2", "1002", "p", trueBuyer)
            .registration("r3", "1003", "p", otherDay)
            .link("p", "q", "friend")
            .deal("1003", DEAL, "order")
            .discovered("2026-03-12 09:00"),
        "D2c",
        owner);
  }

  @Test
  void theFirstToReceiveOwnsWhileNothingIsSold() {
    goes(
        new Case("2026-04-01 12:00")
            .registration("r2", "1002", "p", "2026-03-01 09:00:01")
            .registration("r1", "1001", "p", "2026-03-01 09:00"),
        "D5",
        "1001");
  }

  @Test
  void atTheSameMomentAccuracyThenCompletenessThenFollowUpsDecide() {
    goes(
        new Case("2026-04-01 12:00")
            .registration(
                "r1",
                "1001",
                "p",
                "2026-03-01 09:00",
                "provedWrong",
                new JsonArray().add("contact"))
            .registration("r2", "1002", "p", "2026-03-01 09:00"),
        "D5",
        "1002");
    goes(
        new Case("2026-04-01 12:00")
            .registration("r1", "1001", "p", "2026-03-01 09:00")
            .registration("r2", "1002", "p", "2026-03-01 09:00")
            .followUp("f", "1002", "p", "2026-03-03 09:00"),
        "D5",
        "1002");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-07 09:00, D6, 1003", "2026-03-07 09:00:01, D5, 1001"})
  void anExhibitionTakesPrecedenceIfItWasCarriedOverIn48Hours(
      String carried, String rule, String owner) {
    goes(
        new Case("2026-04-01 12:00")
            .registration("r1", "1001", "p", "2026-03-05 09:01")
            .registration(
                "r3",
                "1003",
                "p",
                "2026-03-05 09:00",
                "channel",
                "exhibition",
                "carriedAt",
                Case.time(carried)),
        rule,
        owner);
  }

  @Test
  void aNewcomerWhoseNumberWasNeverRecordedIsANewLead() {
    Case facts = sold("order").with("introducedBy", "old").tie("1002", "old", "oldCustomer");
    goes(facts.discovered("2026-03-30 09:00"), "D7", "1001");
    goes(
        facts.registration("r2", "1002", "p", "2026-03-02 09:00").discovered("2026-03-30 09:00"),
        "D5",
        "1001");
  }

  @Test
  void whoeverHasTheNewcomersNumberHasRecordedThemHoweverLittleElse() {
    goes(
        sold("order")
            .link("p", "old", "referredBy")
            .tie("1002", "old", "oldCustomer")
            .discovered("2026-03-12 09:00"),
        "D7",
        "1001");
    goes(
        sold("order")
            .link("p", "old", "referredBy")
            .tie("1002", "old", "oldCustomer")
            .registration(
                "r2", "1002", "p", "2026-03-02 09:00", "filled", new JsonArray().add("contact"))
            .discovered("2026-03-12 09:00"),
        "D5",
        "1001");
  }

  @Test
  void anExhibitionWhereTheCustomerWasNotFirstMetIsARegistrationLikeOthers() {
    goes(
        new Case("2026-04-01 12:00")
            .registration("r1", "1001", "p", "2026-03-01 09:00")
            .registration(
                "r3",
                "1003",
                "p",
                "2026-03-05 09:00",
                "channel",
                "exhibition",
                "carriedAt",
                Case.time("2026-03-05 10:00")),
        "D5",
        "1001");
  }

  @Test
  void aRetainedCustomerIsTheFirstReceiversWithGoodDataHoweverLateItIsFoundOut() {
    goes(
        sold("order").tie("1001", "p", "oldCustomer").discovered("2026-03-30 09:00"), "D5", "1001");
    goes(
        new Case("2026-04-01 12:00")
            .registration(
                "r1",
                "1001",
                "p",
                "2026-03-01 09:00",
                "provedWrong",
                new JsonArray().add("contact"))
            .registration("r2", "1002", "p", "2026-03-02 09:00"),
        "D5",
        "1002");
  }

  @Test
  void atTheSameMomentTheFollowUpsDecideBeforeWhatNeedNotBeFilledIn() {
    goes(
        new Case("2026-04-01 12:00")
            .registration(
                "r1",
                "1001",
                "p",
                "2026-03-01 09:00",
                "filled",
                new JsonArray(
                    "[\"name\",\"contact\",\"source\",\"product\",\"intent\",\"purpose\"]"))
            .registration("r2", "1002", "p", "2026-03-01 09:00")
            .followUp("f", "1002", "p", "2026-03-03 09:00"),
        "D5",
        "1002");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-09 14:59:59, D2a",
    "2026-03-10 14:59:59, D2a",
    // At the moment of the deal is not beforehand.
    "2026-03-10 15:00, D2b"
  })
  void aReportIsMadeBeforeTheDeal(String reported, String rule) {
    goes(couple(reported).discovered(DEAL), rule, "1001");
  }

  @Test
  void theFirstOfTwoRecordsWhoAlsoClosedWinsByTheSameRule() {
    goes(
        new Case("2026-04-01 12:00")
            .registration("r1", "1002", "q", "2026-03-01 09:00")
            .registration("r2", "1001", "p", "2026-03-01 16:00")
            .link("p", "q", "relation")
            .deal("1002", DEAL, "order"),
        "D2b",
        "1002");
    goes(
        new Case("2026-04-01 12:00")
            .registration("r1", "1001", "q", "2026-03-01 09:00")
            .registration("r2", "1002", "p", "2026-03-03 09:00")
            .link("p", "q", "friend")
            .deal("1002", DEAL, "order")
            .discovered("2026-03-12 09:00"),
        "D2c",
        "1002");
  }

  @Test
  void aFriendsRegistrationAloneMakesNobodyOwner() {
    Ruling ruling =
        rule(
            new Case("2026-04-01 12:00")
                .registration("r1", "1001", "q", "2026-03-01 09:00")
                .link("p", "q", "friend"));
    assertThat(ruling.rule()).isEqualTo("NONE");
    assertThat(ruling.rejected()).containsExactly(new Ground("r1", "acquaintance"));
  }

  @Test
  void aLogOfAnotherDayDisagreesWithTheRegistration() {
    Ruling ruling =
        rule(
            new Case("2026-04-01 12:00")
                .registration(
                    "r1",
                    "1001",
                    "p",
                    "2026-03-01 09:00",
                    "loggedAt",
                    Case.time("2026-03-02 09:00"))
                .registration("r2", "1002", "p", "2026-03-03 09:00")
                .registration("r3", "1003", "p", "2026-03-04 09:00"));
    assertThat(ruling.owner()).isEqualTo("1002");
    assertThat(ruling.rejected())
        .containsExactly(new Ground("r1", "logDisagrees"), new Ground("r3", "notFirst"));
  }

  @Test
  void nothingChangesHandsDuringAContact() {
    goes(
        sold("order")
            .with("contact", new JsonObject().put("agent", "1001").put("claimedBy", "1002")),
        "D8",
        "1001");
  }

  @Test
  void whatDoesNotCountIsNamedWithTheReason() {
    Ruling ruling =
        rule(
            new Case("2026-04-01 12:00")
                .registration("r1", "1001", "p", "2026-03-01 09:00", "filled", new JsonArray())
                .registration("r2", "1002", "p", "2026-03-02 09:00", "agreesWithLog", false)
                .registration("r3", "1003", "p", "2026-03-03 09:00")
                .registration("r4", "1004", "p", DEAL)
                .registration("r5", "1005", "stranger", "2026-02-01 09:00")
                .deal("1003", DEAL, "order"));
    assertThat(ruling.owner()).isEqualTo("1003");
    assertThat(ruling.rejected())
        .containsExactlyInAnyOrder(
            new Ground("r1", "incomplete"),
            new Ground("r2", "logDisagrees"),
            new Ground("r4", "afterDeal"),
            new Ground("r5", "otherParty"));
  }

  @Test
  void withoutAnythingNobodyOwns() {
    Ruling ruling = rule(new Case("2026-04-01 12:00"));
    assertThat(ruling.rule()).isEqualTo("NONE");
    assertThat(ruling.owner()).isNull();
  }

  @Test
  void withoutARegistrationTheCloserOwns() {
    goes(new Case("2026-04-01 12:00").deal("1002", DEAL, "order"), "D5", "1002");
  }
}
