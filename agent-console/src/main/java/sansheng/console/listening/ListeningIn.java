package sansheng.console.listening;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.api.ApiCaller;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.staff.Role;
import sansheng.cti.Ask;
import sansheng.cti.FloorView;
import sansheng.cti.command.Answer;
import sansheng.cti.command.CallCommand;
import sansheng.cti.command.CallCommand.Ear;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Stint;

/**
 * Listening in by one's own phone. Who may hear is not who may speak; every time, and every change
 * from hearing to speaking, is an audit row, written before anything rings.
 */
public final class ListeningIn {
  private static final Logger log = LoggerFactory.getLogger(ListeningIn.class);
  private static final Map<Ear, Set<Role>> RIGHTS =
      Map.of(
          Ear.LISTEN, Set.of(Role.TEAM_LEAD, Role.SUPERVISOR, Role.QA),
          Ear.WHISPER, Set.of(Role.TEAM_LEAD, Role.SUPERVISOR),
          Ear.BARGE, Set.of(Role.SUPERVISOR));

  private final Ask ask;
  private final FloorView floor;
  private final Audit audit;
  private final Runnable changed;
  private final Map<String, Now> now = new ConcurrentHashMap<>();

  /**
   * @param changed somebody hears in another way now, of which the floor may know nothing
   */
  public ListeningIn(Ask ask, FloorView floor, Audit audit, Runnable changed) {
    this.ask = ask;
    this.floor = floor;
    this.audit = audit;
    this.changed = changed;
  }

  /** Whom somebody asked to listen to last. */
  public record Now(UUID call, String agent, Ear ear) {}

  /** Why somebody is not let in. */
  public enum Refusal {
    /** Their roles do not let them do this. */
    NOT_ALLOWED,
    /** They have no work number, so there is no phone of theirs that could ring. */
    NO_PHONE,
    /** Nobody talks in that call now, or only they themselves. */
    NOBODY_TALKS,
    /** They are in a call of their own. */
    ON_THE_PHONE,
    /** The PBX is out of sight. */
    LINK_DOWN,
    /** The PBX said no. */
    REJECTED
  }

  /** Whether somebody with one of these roles may. */
  public static boolean allows(Set<Role> roles, Ear ear) {
    return RIGHTS.getOrDefault(ear, Set.of()).stream().anyMatch(roles::contains);
  }

  /** Whether their roles let them listen to anything. */
  public static boolean allowsAny(Set<Role> roles) {
    return allows(roles, Ear.LISTEN);
  }

  /**
   * Lets somebody in, or those who are in already hear or speak in another way. Waits for the
   * database and the PBX.
   *
   * @param agent which of those who talk in it; null for the first
   * @return why not; empty when the PBX has taken it
   */
  public Optional<Refusal> join(
      ApiCaller who, String address, @Nullable UUID id, @Nullable String agent, Ear ear) {
    if (!allows(who.roles(), ear)) {
      return Optional.of(Refusal.NOT_ALLOWED);
    }
    String listener = who.agent();
    if (listener == null) {
      return Optional.of(Refusal.NO_PHONE);
    }
    if (isTalking(listener)) {
      return Optional.of(Refusal.ON_THE_PHONE);
    }
    Optional<CallRecord> call = Optional.ofNullable(id).flatMap(floor::call);
    Optional<String> to = call.flatMap(c -> talking(c, listener, agent));
    if (call.isEmpty() || to.isEmpty()) {
      return Optional.of(Refusal.NOBODY_TALKS);
    }
    String about = "call:" + call.get().id() + " agent:" + to.get();
    audit
        .record(
            new AuditEntry(
                who.who(), "call." + ear.name().toLowerCase(Locale.ROOT), about, address, ""))
        .await();
    return send(new CallCommand.Listen(listener, to.get(), ear), call.get().id());
  }

  private Optional<Refusal> send(CallCommand.Listen command, UUID call) {
    Answer answer = Future.fromCompletionStage(ask.ask(command), Vertx.currentContext()).await();
    if (answer instanceof Answer.Refused refused) {
      log.warn("{} was refused: {} {}", command, refused.why(), refused.detail());
      return Optional.of(
          refused.why() == Answer.Why.LINK_DOWN ? Refusal.LINK_DOWN : Refusal.REJECTED);
    }
    now.put(command.agent(), new Now(call, command.to(), command.ear()));
    changed.run();
    return Optional.empty();
  }

  /** To whom this phone listens; empty when to nobody. */
  public Optional<Now> of(@Nullable String listener) {
    if (listener == null || isTalking(listener) || !hasLeg(listener)) {
      return Optional.empty();
    }
    return Optional.ofNullable(now.get(listener));
  }

  private boolean hasLeg(String listener) {
    return floor.calls().stream()
        .flatMap(call -> call.legs().stream())
        .anyMatch(leg -> leg.to() == null && listener.equals(leg.agent()));
  }

  private boolean isTalking(String listener) {
    return floor.calls().stream()
        .flatMap(call -> call.stints().stream())
        .anyMatch(stint -> stint.to() == null && stint.agent().equals(listener));
  }

  private static Optional<String> talking(
      CallRecord call, String listener, @Nullable String agent) {
    return call.stints().stream()
        .filter(stint -> call.isLive() && stint.to() == null)
        .map(Stint::agent)
        .filter(a -> !a.equals(listener) && (agent == null || agent.equals(a)))
        .findFirst();
  }
}
