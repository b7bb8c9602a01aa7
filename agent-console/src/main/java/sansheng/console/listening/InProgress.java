package sansheng.console.listening;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sansheng.console.screenpop.Pop;
import sansheng.console.staff.SignedIn;
import sansheng.cti.FloorView;
import sansheng.cti.command.CallCommand.Ear;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Phase;

/** The calls in which an agent talks now, as the floor has them, the longest first. */
public final class InProgress {
  private static final int MOST = 60;

  private final FloorView floor;
  private final ListeningIn listening;
  private final Function<UUID, Optional<Pop>> pops;
  private final UnaryOperator<String> mask;

  /**
   * @param pops what is known of a call's caller by now
   * @param mask hides the middle of a number
   */
  public InProgress(
      FloorView floor,
      ListeningIn listening,
      Function<UUID, Optional<Pop>> pops,
      UnaryOperator<String> mask) {
    this.floor = floor;
    this.listening = listening;
    this.pops = pops;
    this.mask = mask;
  }

  /**
   * An agent in a call.
   *
   * @param customer who is called so, where just one customer has the number; else empty
   * @param number the other side's, its middle hidden; empty when withheld
   * @param mine how the viewer is in it: a name of {@link Ear}; empty when they are not
   */
  public record Line(
      UUID call,
      String agent,
      String name,
      String customer,
      String number,
      @Nullable String queue,
      boolean held,
      Instant since,
      String mine) {}

  /**
   * What the template shows.
   *
   * @param more how many calls are not among the lines
   * @param ears what the viewer may do, names of {@link Ear}
   * @param phone whether the viewer has a phone to do it by
   */
  public record Shown(List<Line> lines, int more, List<String> ears, boolean phone) {
    public Shown {
      lines = List.copyOf(lines);
      ears = List.copyOf(ears);
    }
  }

  Shown of(SignedIn viewer, Map<String, String> names) {
    Optional<ListeningIn.Now> now = listening.of(viewer.agent());
    List<Line> all =
        floor.calls().stream()
            .flatMap(
                call ->
                    call.stints().stream()
                        .filter(s -> s.to() == null && !s.agent().equals(viewer.agent()))
                        .map(s -> line(call, s.agent(), s.from(), names, now)))
            .sorted(Comparator.comparing(Line::since).thenComparing(Line::agent))
            .toList();
    List<String> ears =
        List.of(Ear.values()).stream()
            .filter(ear -> ListeningIn.allows(viewer.roles(), ear))
            .map(Enum::name)
            .toList();
    List<Line> shown = all.subList(0, Math.min(MOST, all.size()));
    return new Shown(shown, all.size() - shown.size(), ears, viewer.agent() != null);
  }

  private Line line(
      CallRecord call,
      String agent,
      Instant since,
      Map<String, String> names,
      Optional<ListeningIn.Now> now) {
    String number =
        switch (call.direction()) {
          case OUTGOING -> call.dialledNumber();
          case INCOMING, INTERNAL -> call.callerNumber();
        };
    return new Line(
        call.id(),
        agent,
        names.getOrDefault(agent, ""),
        customer(call),
        number == null ? "" : mask.apply(number),
        call.queue(),
        call.phase() == Phase.HELD,
        since,
        now.filter(n -> n.call().equals(call.id()) && n.agent().equals(agent))
            .map(n -> n.ear().name())
            .orElse(""));
  }

  private String customer(CallRecord call) {
    return pops.apply(call.id())
        .map(Pop::candidates)
        .filter(candidates -> candidates.size() == 1)
        .map(candidates -> candidates.getFirst().customer().name())
        .orElse("");
  }
}
