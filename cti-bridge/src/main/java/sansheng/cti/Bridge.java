package sansheng.cti;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import sansheng.cti.ami.Commander;
import sansheng.cti.ami.Link;
import sansheng.cti.ami.PbxSettings;
import sansheng.cti.command.Answer;
import sansheng.cti.command.Command;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Floor;
import sansheng.cti.floor.FloorRules;

/**
 * The bridge: a link to each PBX, the floor, and the way back. Composed top to bottom in the
 * constructor, started by {@link #start}, stopped in reverse by {@link #close}.
 */
public final class Bridge implements Ask, AutoCloseable {
  private final View view = new View();
  private final Map<String, Floor> floors = new LinkedHashMap<>();
  private final Map<String, Link> links = new LinkedHashMap<>();
  private final Map<String, Commander> commanders = new LinkedHashMap<>();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("ami-writer").daemon().factory());
  private final FloorThread floor;

  /**
   * @param pbxes the PBXes to hold on to; an agent's phone is on the first
   * @param clock the bridge's clock
   * @param listeners who hears a floor change, in this order
   */
  public Bridge(
      List<PbxSettings> pbxes, InstantSource clock, List<? extends FloorListener> listeners) {
    for (PbxSettings pbx : pbxes) {
      floors.put(
          pbx.name(), new Floor(FloorRules.of(pbx.name(), pbx.systemName(), pbx.ringCycle())));
    }
    List<FloorListener> all = new ArrayList<>(listeners);
    all.add(new WrapUpReflex(this, view));
    floor = new FloorThread(floors, view, all);
    for (PbxSettings pbx : pbxes) {
      Link link = new Link(pbx, floor::hear, clock);
      links.put(pbx.name(), link);
      commanders.put(pbx.name(), new Commander(link, writer, view));
    }
  }

  /**
   * Begins to connect; returns at once. The links' states tell when a PBX is in sight.
   *
   * @param open calls that an earlier bridge wrote down as not ended
   */
  public void start(Collection<CallRecord> open) {
    for (CallRecord call : open) {
      Optional.ofNullable(floors.get(call.pbx())).ifPresent(f -> f.remember(call));
    }
    floor.start();
    links.values().forEach(Link::start);
  }

  /** Adds somebody who hears floor changes, after those already there. */
  public void listen(FloorListener listener) {
    floor.listen(listener);
  }

  /** The floor as it is now. */
  public FloorView view() {
    return view;
  }

  @Override
  public CompletionStage<Answer> ask(Command command) {
    return commanders.values().stream()
        .findFirst()
        .map(c -> c.ask(command))
        .orElseGet(
            () ->
                CompletableFuture.completedFuture(
                    new Answer.Refused(Answer.Why.LINK_DOWN, "there is no PBX")));
  }

  /** The bridge's own figures, for metrics. */
  public Figures figures() {
    long heard = links.values().stream().mapToLong(l -> l.heard.sum()).sum();
    long quarantined = links.values().stream().mapToLong(l -> l.quarantined.sum()).sum();
    long malformed = links.values().stream().mapToLong(Link::malformed).sum();
    long strangers = links.values().stream().mapToLong(Link::strangers).sum();
    return new Figures(
        heard,
        quarantined,
        malformed,
        strangers,
        floor.depth(),
        floor.oldest(),
        floor.failures.sum());
  }

  /**
   * @param heard events read off the lines
   * @param quarantined events not believed because the PBX's secret name was missing
   * @param malformed blocks held back before anybody interpreted them
   * @param strangers events of types that nobody here knows
   * @param depth events waiting for the floor; none of them is ever dropped
   * @param oldest how long the first of them has waited
   * @param failures events or listeners that failed
   */
  public record Figures(
      long heard,
      long quarantined,
      long malformed,
      long strangers,
      int depth,
      Duration oldest,
      long failures) {}

  @Override
  public void close() {
    links.values().forEach(Link::close);
    floor.close();
    writer.shutdown();
  }
}
