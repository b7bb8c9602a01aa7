package sansheng.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sansheng.console.customer.Customer;
import sansheng.console.screenpop.Candidate;
import sansheng.console.screenpop.Contact;
import sansheng.console.screenpop.Pop;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.floor.AgentPresence.State;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Direction;
import sansheng.cti.floor.EndedBy;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.Offer;
import sansheng.cti.floor.Outcome;
import sansheng.cti.floor.Phase;
import sansheng.cti.floor.Stint;

/** One call at one agent's desk, step by step, as a floor would tell it. */
public final class Scene {
  private final TestFloor floor;
  private final String agent;
  private final UUID call = UUID.randomUUID();
  private final Instant offered = Instant.now().minusSeconds(9);
  private final Instant rang = Instant.now();
  private Instant talks = rang;

  public Scene(TestFloor floor, String agent) {
    this.floor = floor;
    this.agent = agent;
  }

  public UUID call() {
    return call;
  }

  public void state(State state, @Nullable String reason) {
    agent(state, reason, null);
  }

  public void rings() {
    tell(record(Phase.RINGING, null, List.of(new Offer(agent, rang, null, null)), List.of()));
    agent(State.RINGING, null, call);
  }

  public void talks() {
    talks = Instant.now();
    tell(
        record(
            Phase.TALKING,
            null,
            answered(),
            List.of(new Stint(agent, talks, null, Duration.ZERO))));
    agent(State.TALKING, null, call);
  }

  public void holds() {
    tell(
        record(
            Phase.HELD, null, answered(), List.of(new Stint(agent, talks, null, Duration.ZERO))));
    agent(State.HOLDING, null, call);
  }

  public void ends() {
    var now = Instant.now();
    tell(
        record(Phase.ENDED, now, answered(), List.of(new Stint(agent, talks, now, Duration.ZERO))));
    agent(State.WRAP_UP, "wrapUp", call);
  }

  /** What a lookup would have found. */
  public Pop known() {
    var customer =
        new Customer(
            7, "周敏", Customer.Kind.PERSON, Customer.Level.VIP, "上周的退款还没到账，承诺周五前回电。", "1001", null);
    var contacts =
        List.of(
            contact(2, "李思远", Outcome.ANSWERED),
            contact(9, "林晓燕", Outcome.ANSWERED),
            contact(16, null, Outcome.ABANDONED));
    var candidate = new Candidate(customer, "手机", true, contacts);
    return new Pop(call, "138****5678", Pop.State.KNOWN, List.of(candidate), contacts);
  }

  private static Contact contact(int daysAgo, @Nullable String agent, Outcome outcome) {
    return new Contact(
        UUID.randomUUID(),
        Instant.now().minus(Duration.ofDays(daysAgo)),
        Direction.INCOMING,
        "support",
        agent == null ? null : "1001",
        agent,
        outcome,
        Duration.ofMinutes(3));
  }

  private List<Offer> answered() {
    return List.of(new Offer(agent, rang, talks, Offer.Result.ANSWERED));
  }

  private void agent(State state, @Nullable String reason, @Nullable UUID of) {
    floor.happens(
        new FloorChange.AgentChanged(
            new AgentPresence(agent, state, Instant.now(), reason, Set.of("support"), true, of)));
  }

  private void tell(CallRecord record) {
    floor.happens(new FloorChange.CallChanged(record));
  }

  private CallRecord record(
      Phase phase, @Nullable Instant ended, List<Offer> offers, List<Stint> stints) {
    return new CallRecord(
        call,
        "centre",
        "1700000000.1",
        Direction.INCOMING,
        "13800135678",
        null,
        "400",
        "support",
        null,
        offered,
        rang,
        stints.isEmpty() ? null : talks,
        ended,
        Duration.between(offered, rang),
        Duration.between(rang, talks),
        ended == null ? Duration.ZERO : Duration.between(talks, ended),
        Duration.ZERO,
        Duration.ZERO,
        1,
        ended == null ? null : Outcome.ANSWERED,
        ended == null ? null : EndedBy.CALLER,
        null,
        offers,
        stints,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        phase,
        Instant.now());
  }
}
