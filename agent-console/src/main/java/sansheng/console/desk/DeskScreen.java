package sansheng.console.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sansheng.console.screenpop.Pop;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Pages;
import sansheng.cti.FloorView;
import sansheng.cti.floor.AgentPresence;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Direction;
import sansheng.cti.floor.Stint;

/**
 * What an agent's screen shows, always read from the floor as it is now; the page and the pushes
 * are written from the same model. Nothing here waits for the database.
 */
public final class DeskScreen {
  private final Pages pages;
  private final FloorView floor;
  private final DeskSettings settings;
  private final Function<UUID, Optional<Pop>> pops;
  private final UnaryOperator<String> mask;
  private final Revealed revealed;
  private final Arrivals arrivals;
  private final Function<SignedIn, Map<String, Object>> more;

  /**
   * @param pops what is known of a call's caller by now
   * @param mask hides the middle of a number
   */
  public DeskScreen(
      Pages pages,
      FloorView floor,
      DeskSettings settings,
      Function<UUID, Optional<Pop>> pops,
      UnaryOperator<String> mask,
      Revealed revealed,
      Arrivals arrivals) {
    this(pages, floor, settings, pops, mask, revealed, arrivals, viewer -> Map.of());
  }

  /**
   * The same with what another feature adds.
   *
   * @param more what its templates on the desk need
   */
  public DeskScreen(
      Pages pages,
      FloorView floor,
      DeskSettings settings,
      Function<UUID, Optional<Pop>> pops,
      UnaryOperator<String> mask,
      Revealed revealed,
      Arrivals arrivals,
      Function<SignedIn, Map<String, Object>> more) {
    this.more = more;
    this.pages = pages;
    this.floor = floor;
    this.settings = settings;
    this.pops = pops;
    this.mask = mask;
    this.revealed = revealed;
    this.arrivals = arrivals;
  }

  /** The state bar: what the agent is doing, since when, and what they may do next. */
  public String state(SignedIn viewer) {
    return pages.fragment("desk/state.ftlh", model(viewer), viewer);
  }

  /** The call in the middle, or the calm picture of a desk without one. */
  public String call(SignedIn viewer) {
    return pages.fragment("desk/call.ftlh", model(viewer), viewer);
  }

  /** Everything the desk's templates need. */
  Map<String, Object> model(SignedIn viewer) {
    var model = new HashMap<String, Object>();
    model.putAll(more.apply(viewer));
    model.put("settings", settings);
    presence(viewer)
        .ifPresent(
            presence -> {
              model.put("presence", presence);
              if (presence.call() != null) {
                floor.call(presence.call()).ifPresent(call -> put(model, presence, call, viewer));
              }
            });
    return model;
  }

  /** The call on an agent's desk, if there is one. */
  Optional<CallRecord> callOf(SignedIn viewer) {
    return presence(viewer).map(AgentPresence::call).flatMap(floor::call);
  }

  /** The same calls with the middle of their numbers hidden. */
  List<MyCall> masked(List<MyCall> calls) {
    return calls.stream()
        .map(call -> call.number() == null ? call : call.withNumber(mask.apply(call.number())))
        .toList();
  }

  private Optional<AgentPresence> presence(SignedIn viewer) {
    return Optional.ofNullable(viewer.agent()).flatMap(floor::agent);
  }

  private void put(
      Map<String, Object> model, AgentPresence presence, CallRecord call, SignedIn viewer) {
    model.put("call", call);
    var number = other(call);
    if (number != null) {
      var full = revealed.contains(viewer, call.id());
      model.put("number", full ? number : mask.apply(number));
      model.put("masked", !full && !mask.apply(number).equals(number));
    }
    model.put("talkingSince", talkingSince(presence, call));
    pops.apply(call.id()).ifPresent(pop -> model.put("pop", pop));
    arrivals
        .of(presence.agent(), call.id())
        .ifPresent(nanos -> model.put("received", Long.toString(nanos)));
  }

  private static @Nullable String other(CallRecord call) {
    return call.direction() == Direction.OUTGOING ? call.dialledNumber() : call.callerNumber();
  }

  private static Instant talkingSince(AgentPresence presence, CallRecord call) {
    return call.stints().stream()
        .filter(stint -> stint.agent().equals(presence.agent()))
        .map(Stint::from)
        .reduce((first, last) -> last)
        .orElse(presence.since());
  }
}
