package sansheng.cti;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.cti.ami.Commander;
import sansheng.cti.ami.Link;
import sansheng.cti.ami.PbxSettings;
import sansheng.cti.command.Answer;
import sansheng.cti.command.Command;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Earlier;
import sansheng.cti.floor.Floor;
import sansheng.cti.floor.FloorRules;
import sansheng.cti.floor.Gap;
import sansheng.cti.recovery.Journals;

/**
 * The bridge: a link to each PBX, the floor, and the way back. Composed top to bottom in the
 * constructor, started by {@link #start}, stopped in reverse by {@link #close}.
 */
public final class Bridge implements Ask, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bridge.class);
  private static final Duration TO_DISK = Duration.ofMillis(300);

  private final View view = new View();
  private final Map<String, Floor> floors = new LinkedHashMap<>();
  private final Map<String, Link> links = new LinkedHashMap<>();
  private final Map<String, Commander> commanders = new LinkedHashMap<>();
  private final List<ExecutorService> writers = new ArrayList<>();
  private final Map<String, Journals> journals = new LinkedHashMap<>();
  private final Route route;
  private final PutBack putBack = new PutBack(this::passTo);
  private final FloorThread floor;

  /**
   * @param pbxes the PBXes to hold on to; on the first are all agents who are on no other
   * @param clock the bridge's clock
   * @param listeners who hears a floor change, in this order
   */
  public Bridge(
      List<PbxSettings> pbxes, InstantSource clock, List<? extends FloorListener> listeners) {
    route = new Route(pbxes, view);
    for (PbxSettings pbx : pbxes) {
      FloorRules rules = FloorRules.of(pbx.name(), pbx.systemName(), pbx.ringCycle());
      floors.put(pbx.name(), new Floor(rules));
      journals.put(pbx.name(), new Journals(pbx.logs(), rules));
    }
    List<FloorListener> all = new ArrayList<>(listeners);
    all.add(new WrapUpReflex(this, view));
    all.add(putBack);
    floor = new FloorThread(floors, view, all);
    for (PbxSettings pbx : pbxes) {
      Link link = new Link(pbx, floor::hear, clock, () -> readUp(pbx.name(), clock));
      links.put(pbx.name(), link);
      // Each its own: writing to a PBX that stands still waits.
      ExecutorService writer =
          Executors.newSingleThreadExecutor(
              Thread.ofPlatform().name("ami-writer-" + pbx.name()).daemon().factory());
      writers.add(writer);
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
    begin();
  }

  /**
   * The same, with all that an earlier bridge wrote down.
   *
   * @param written by the PBXes' names; one that is missing is new
   */
  public void start(Map<String, Earlier> written) {
    floors.forEach((pbx, f) -> f.remember(written.getOrDefault(pbx, Earlier.NOTHING)));
    begin();
  }

  private void begin() {
    floor.start();
    unread()
        .forEach((pbx, why) -> LOG.warn("After a gap Asterisk '{}' is not read up: {}", pbx, why));
    links.values().forEach(Link::start);
  }

  /** The PBXes whose journals are not read up after a gap, and why, as a sentence. */
  public Map<String, String> unread() {
    Map<String, String> troubles = new LinkedHashMap<>();
    journals.forEach((pbx, j) -> j.trouble().ifPresent(why -> troubles.put(pbx, why)));
    return troubles;
  }

  private boolean readUp(String pbx, InstantSource clock) {
    Journals written = journals.get(pbx);
    Optional<Gap> gap = floor.query(pbx, Floor::gap).join();
    if (written == null || gap.isEmpty() || written.trouble().isPresent()) {
      return false;
    }
    Instant since = gap.get().since();
    try {
      // What was done last may be on its way to the disk still.
      Thread.sleep(TO_DISK);
      written.read(
          gap.get(),
          batch -> {
            floor.hear(Heard.own(pbx, new PbxEvent.Missed(clock.instant(), since, batch)));
            // An hour of a large centre does not fit into memory at once.
            floor.query(pbx, f -> batch.size()).join();
          });
      return true;
    } catch (IOException e) {
      LOG.warn("The journals of Asterisk '{}' could not be read up: {}", pbx, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
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
    putBack.hears(command);
    return pass(command);
  }

  private CompletionStage<Answer> pass(Command command) {
    CompletionStage<Answer> answer = null;
    for (String pbx : route.of(command)) {
      CompletionStage<Answer> one = passTo(pbx, command);
      answer =
          answer == null
              ? one
              : answer.thenCombine(one, (a, b) -> a instanceof Answer.Refused ? a : b);
    }
    return answer == null ? nowhere() : answer;
  }

  private CompletionStage<Answer> passTo(String pbx, Command command) {
    Commander commander = commanders.get(pbx);
    return commander == null ? nowhere() : commander.ask(command);
  }

  private static CompletionStage<Answer> nowhere() {
    return CompletableFuture.completedFuture(
        new Answer.Refused(Answer.Why.LINK_DOWN, "there is no such PBX"));
  }

  /** The bridge's own figures, for metrics. */
  public Figures figures() {
    long heard = links.values().stream().mapToLong(Link::heard).sum();
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
    writers.forEach(ExecutorService::shutdown);
  }
}
