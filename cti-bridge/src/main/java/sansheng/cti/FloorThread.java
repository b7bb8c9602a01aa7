package sansheng.cti;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.Floor;
import sansheng.cti.floor.FloorChange;

/**
 * The one writer: takes what was heard in order, lets the floor draw its conclusions and tells the
 * listeners, each shielded from the failure of the others.
 */
final class FloorThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FloorThread.class);

  /** Ten times the depth of a storm of 10 times the load that is planned for. */
  private static final int ALARM = 10_000;

  /** Either something heard, or a question to the floor; a pair of empties ends the thread. */
  private record Item(Optional<Heard> heard, Optional<Runnable> question) {}

  private final LinkedBlockingQueue<Item> items = new LinkedBlockingQueue<>();
  private final Map<String, Floor> floors;
  private final View view;
  private final Map<String, Instant> lastAt = new HashMap<>();
  private final List<FloorListener> listeners;
  private final Thread thread;

  /** Listeners' failures; each is logged, too. */
  final LongAdder failures = new LongAdder();

  FloorThread(Map<String, Floor> floors, View view, List<FloorListener> listeners) {
    this.floors = Map.copyOf(floors);
    this.view = view;
    this.listeners = new CopyOnWriteArrayList<>(listeners);
    this.thread = Thread.ofPlatform().name("floor").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  void listen(FloorListener listener) {
    listeners.add(listener);
  }

  /** Takes it in; never refuses and never waits. A queue that grows long is told, loudly. */
  void hear(Heard heard) {
    items.add(new Item(Optional.of(heard), Optional.empty()));
    int depth = items.size();
    if (depth >= ALARM && Integer.bitCount(depth / ALARM) == 1 && depth % ALARM == 0) {
      LOG.error("{} events wait for the floor: a listener is too slow, screens are late", depth);
    }
  }

  /** Asks the floor of one PBX something, between two events. */
  <T> CompletableFuture<T> query(String pbx, Function<Floor, T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Floor floor = floors.get(pbx);
    if (floor == null) {
      answer.completeExceptionally(new IllegalArgumentException("no such PBX: " + pbx));
      return answer;
    }
    items.add(new Item(Optional.empty(), Optional.of(() -> answer(answer, question, floor))));
    return answer;
  }

  private static <T> void answer(
      CompletableFuture<T> answer, Function<Floor, T> question, Floor floor) {
    try {
      answer.complete(question.apply(floor));
    } catch (RuntimeException e) {
      answer.completeExceptionally(e);
    }
  }

  /** Items not yet worked off. */
  int depth() {
    return items.size();
  }

  /** How long the first of them has waited. */
  Duration oldest() {
    Item first = items.peek();
    return first == null
        ? Duration.ZERO
        : first
            .heard()
            .map(heard -> Duration.ofNanos(System.nanoTime() - heard.atNanos()))
            .orElse(Duration.ZERO);
  }

  private void run() {
    try {
      while (true) {
        Item item = items.take();
        if (item.heard().isEmpty() && item.question().isEmpty()) {
          return;
        }
        item.heard().ifPresent(this::work);
        item.question().ifPresent(Runnable::run);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(Heard heard) {
    try {
      Optional<PbxEvent> event = heard.words().get();
      Floor floor = floors.get(heard.pbx());
      if (event.isEmpty() || floor == null) {
        return;
      }
      passOn(heard.pbx(), event.get());
      List<FloorChange> changes = floor.apply(event.get());
      if (changes.isEmpty()) {
        return;
      }
      Instant at = after(heard.pbx(), event.get().at());
      for (FloorChange change : changes) {
        tell(view.take(heard.pbx(), change), heard.atNanos(), at);
      }
    } catch (RuntimeException e) {
      failures.increment();
      LOG.error("An event was not understood and is skipped", e);
    }
  }

  /**
   * Two clocks date what happens, the PBX's and, for what that one cannot see, the bridge's.
   * Whoever orders states by their moment must find the later state later.
   */
  private Instant after(String pbx, Instant at) {
    Instant last = lastAt.get(pbx);
    Instant then = last == null || at.isAfter(last) ? at : last.plusNanos(1_000);
    lastAt.put(pbx, then);
    return then;
  }

  private void passOn(String pbx, PbxEvent event) {
    for (FloorListener listener : listeners) {
      try {
        listener.heard(pbx, event);
      } catch (RuntimeException | Error e) {
        failures.increment();
        LOG.error("{} failed on {}", listener.getClass().getName(), event, e);
      }
    }
  }

  private void tell(FloorChange change, long atNanos, Instant at) {
    for (FloorListener listener : listeners) {
      try {
        listener.changed(change, atNanos, at);
      } catch (RuntimeException | Error e) {
        failures.increment();
        LOG.error("{} failed on {}", listener.getClass().getName(), change, e);
      }
    }
  }

  /** Works off what is waiting, then ends. */
  @Override
  public void close() {
    items.add(new Item(Optional.empty(), Optional.empty()));
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
