package sansheng.console.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static sansheng.console.attribution.OnRecord.GOOD;
import static sansheng.console.attribution.OnRecord.day;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sansheng.console.attribution.Collision.State;
import sansheng.console.db.TestDatabase;
import sansheng.console.screenpop.Whose;

class RulingsIT {
  private static final String NUMBER = "+8613812345678";
  private static final String WHOSE = "select owner, rule from whose";

  private OnRecord record;

  @BeforeEach
  void open() {
    record = new OnRecord(new Dealership());
  }

  @AfterEach
  void close() {
    record.close();
  }

  @Test
  void theFirstCallRegistersByItselfAndFurtherOnesFollowUp() {
    record.call("incoming", NUMBER, day(0), "1001", "1002");
    record.look();
    record.call("outgoing", NUMBER, day(1), "1001");
    record.call("incoming", NUMBER, day(2));
    record.look();
    record.look();
    assertThat(
            record.values("select agent, channel, made_by, call_id is not null from registration"))
        .containsExactly("1001 incomingCall callLog true");
    assertThat(record.values("select agent, count(*) from follow_up group by 1 order by 1"))
        .containsExactly("1001 1", "1002 1");
    // What a gap hid and the log got afterwards is there, too; and the same call a second time
    // changes nothing.
    record.call("incoming", "+8613800000001", day(-3), "1003");
    record.await(
        "insert into contact_due select id from calls on conflict do nothing", Tuple.tuple());
    record.look();
    assertThat(record.values("select agent from registration order by agent"))
        .containsExactly("1001", "1003");
    assertThat(record.values("select count(*) from follow_up")).containsExactly("2");
  }

  @Test
  void aCallerWhoBecomesACustomerBringsTheRegistrationAlong() {
    record.call("incoming", NUMBER, day(0), "1001");
    record.look();
    record.now.set(day(1));
    long customer = record.customer("Ms Zhao", NUMBER);
    record.look();
    // Not complete yet: product and intent are missing.
    assertThat(record.values(WHOSE)).containsExactly("null NONE");
    var registration = record.store.facts(customer, day(1)).facts().getJsonArray("registrations");
    var id = java.util.UUID.fromString(registration.getJsonObject(0).getString("id"));
    record.leads.complete(
        record.leads.registration(id).orElseThrow(),
        GOOD,
        record.leads.registration(id).orElseThrow().at(),
        record.by("1001"),
        "127.0.0.1");
    record.look();
    assertThat(record.values(WHOSE)).containsExactly("1001 D5");
    assertThat(record.values("select count(*) from registration_change")).containsExactly("0");
  }

  @Test
  void aDealOnAnothersLeadOpensACollisionAndARulingOnIt() {
    long customer = record.customer("Ms Zhao", NUMBER);
    record.leads.register(customer, "1001", day(0), GOOD, null, record.by("1001"));
    record.look();
    record.now.set(day(3));
    record.leads.deal(customer, "1002", day(3), Deal.Kind.ORDER, "A-17", record.by("1002"));
    record.look();
    assertThat(record.values(WHOSE)).containsExactly("1001 D4");
    Collision open = record.collisions.latest(customer).orElseThrow();
    assertThat(open.state()).isEqualTo(State.OPEN);
    assertThat(open.agents()).containsExactlyInAnyOrder("1001", "1002");
    // Asked again a month later it is the same ruling: the discovery is on record.
    record.now.set(day(30));
    record.rulings.look(customer);
    assertThat(record.values("select rule from ruling order by id")).containsExactly("D5", "D4");
    // And what was stored gives it again, by the API's own reader.
    RulingStore.Stored stored = record.store.latest(customer).orElseThrow();
    JsonObject facts = stored.facts().copy();
    facts.remove("policy");
    Ruling again = new Dealership().rule(FactsJson.read(facts, Case.ZONE));
    assertThat(new RulingJson(record.messages).of(again)).isEqualTo(stored.ruling());
  }

  @Test
  void whatPeopleDecidedHoldsUntilThereIsAnotherClaim() throws Exception {
    long customer = record.customer("Ms Zhao", NUMBER);
    record.leads.register(customer, "1001", day(0), GOOD, null, record.by("1001"));
    record.leads.register(customer, "1002", day(1), GOOD, null, record.by("1002"));
    record.now.set(day(2));
    record.look();
    Collision open = record.collisions.latest(customer).orElseThrow();
    record.collisions.close(
        open.id(),
        State.OVERRULED,
        "1002",
        java.util.List.of(),
        "The customer wrote to us",
        record.now(),
        "boss");
    record.rulings.look(customer);
    assertThat(record.values(WHOSE)).containsExactly("1002 OVERRULED");
    Whose.Claim claim =
        Objects.requireNonNull(
            TestDatabase.get(
                    new OwnerNow(record.database.db(), record.messages)
                        .now(Set.of(customer), Instant.now()))
                .get(customer));
    assertThat(claim.why().get(Locale.ENGLISH)).contains("1002", "The customer wrote to us");
    assertThat(claim.collision()).isNull();
    record.leads.register(customer, "1003", day(2), GOOD, null, record.by("1003"));
    record.now.set(day(4));
    record.look();
    assertThat(record.collisions.latest(customer).orElseThrow().state()).isEqualTo(State.OPEN);
    assertThat(record.values(WHOSE)).containsExactly("1001 D5");
  }

  @Test
  void anEditOfAnothersNumberTwoDaysBeforeADealRaisesAFlag() {
    long customer = record.customer("Ms Zhao", NUMBER);
    record.leads.register(customer, "1001", day(0), GOOD, null, record.by("1001"));
    // Long after the window: only the deal makes it suspicious.
    edit(customer, day(12), "a1002", "number", NUMBER, "+8613999999999");
    record.now.set(day(12));
    record.look();
    assertThat(record.values("select count(*) from suspicion")).containsExactly("0");
    record.leads.deal(customer, "1002", day(14), Deal.Kind.ORDER, "A-18", record.by("1002"));
    record.now.set(day(14));
    record.look();
    record.look();
    assertThat(
            record.values(
                "select kind, before, after, by_login, against, why, state from suspicion"))
        .containsExactly("number " + NUMBER + " +8613999999999 a1002 1001 beforeDeal open");
  }

  @Test
  void onlyEditsByOthersInsideTheWindowAreFlagged() {
    long customer = record.customer("Ms Zhao", NUMBER);
    record.leads.register(customer, "1001", day(0), GOOD, null, record.by("1001"));
    edit(customer, day(1), "a1001", "name", "Ms Zhao", "Ms Zhou");
    edit(customer, day(7), "a1002", "name", "Ms Zhou", "Mr Zhou");
    edit(customer, day(7).plusMillis(1), "a1003", "name", "Mr Zhou", "Mr Zhu");
    edit(customer, day(2), "a1002", "address", "A", "B");
    record.now.set(day(8));
    record.look();
    assertThat(record.values("select by_login, why from suspicion"))
        .containsExactly("a1002 insideWindow");
  }

  @Test
  void anAlteredTimeOfAnothersContactIsFlaggedWithWhatStoodBefore() {
    long customer = record.customer("Ms Zhao", NUMBER);
    var id = record.leads.register(customer, "1001", day(0), GOOD, null, record.by("1001"));
    record.now.set(day(1));
    record.leads.complete(
        record.leads.registration(id).orElseThrow(), GOOD, day(0.5), record.by("1002"), "10.0.0.9");
    record.look();
    assertThat(record.values("select kind, before, after, by_login, from_where from suspicion"))
        .containsExactly("contactTime " + day(0) + " " + day(0.5) + " a1002 10.0.0.9");
  }

  @Test
  void linksMergesAndPeopleWhoLeftAreFactsToo() {
    record.close();
    record = new OnRecord(new Showroom());
    long husband = record.customer("Mr Zhao", NUMBER);
    long wife = record.customer("Ms Lin", "+8613900000009");
    record.leads.register(wife, "1002", day(0), GOOD, null, record.by("1002"));
    record.leads.register(husband, "1001", day(1), GOOD, null, record.by("1001"));
    record.now.set(day(2));
    record.look();
    assertThat(record.values(WHOSE + " where customer = " + husband)).containsExactly("1001 S1");
    record.await(
        "insert into customer_link (customer_id, other_id, kind) values ($1, $2, 'spouse')",
        Tuple.of(husband, wife));
    record.look();
    assertThat(record.values(WHOSE + " where customer = " + husband)).containsExactly("1002 S11");
    record.await("update staff set active = false where agent = '1002'", Tuple.tuple());
    record.rulings.look(husband);
    assertThat(record.values(WHOSE + " where customer = " + husband)).containsExactly("null S12");
  }

  @Test
  void aClaimThatLapsesIsLookedAtAgain() {
    record.close();
    record = new OnRecord(new Showroom());
    long customer = record.customer("Mr Zhao", NUMBER);
    record.leads.register(customer, "1002", day(0), GOOD, null, record.by("1002"));
    record.look();
    assertThat(record.values("select until is not null from whose")).containsExactly("true");
    record.now.set(day(90));
    record.look();
    assertThat(record.values("select until is not null from whose")).containsExactly("false");
    assertThat(record.rulings.lookAtDue()).isZero();
  }

  private void edit(
      long customer, Instant at, String login, String what, String before, String after) {
    record.await(
        """
        insert into customer_change (customer_id, at, by_login, what, before, after)
        values ($1, $2, $3, $4, $5, $6)""",
        Tuple.of(customer, at.atOffset(java.time.ZoneOffset.UTC), login, what)
            .addString(before)
            .addString(after));
  }
}
