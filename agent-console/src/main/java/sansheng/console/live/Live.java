package sansheng.console.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import sansheng.console.staff.SignedIn;

/**
 * The live part of every open screen. The latest push of each (audience, key) is kept: that is the
 * present state, which a screen gets first; and as pushes are numbered, a screen that comes back
 * gets only what changed since the number it names.
 *
 * <p>Safe from any thread. {@link #push} renders nothing and never waits, so the floor may call it.
 */
public final class Live {
  private record Place(Audience to, String key) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Place, Push> present = new LinkedHashMap<>();
  private final Set<Screen> screens = new LinkedHashSet<>();
  private final String epoch =
      Long.toString(RandomGenerator.getDefault().nextLong() & Long.MAX_VALUE, 36);
  private final Counter pushed;
  private final Counter cut;
  private long number;

  /** Counts screens and pushes in this registry. */
  public Live(MeterRegistry meters) {
    meters.gaugeCollectionSize("sansheng_live_screens", List.of(), screens);
    pushed = Counter.builder("sansheng_live_pushes").register(meters);
    cut = Counter.builder("sansheng_live_screens_cut").register(meters);
  }

  /**
   * Shows something on the screens of an audience, and on those that come later, until the same key
   * is pushed to the same audience again.
   *
   * @param key id of the element that is replaced
   * @param render writes it for one viewer; called on the viewer's own stream, later and perhaps
   *     never, so it reads what is true then
   */
  public void push(Audience to, String key, Function<SignedIn, String> render) {
    lock.lock();
    try {
      var push = new Push(++number, to, key, render);
      present.put(new Place(to, key), push);
      for (Screen screen : List.copyOf(screens)) {
        if (to.includes(screen.viewer()) && !screen.show(push)) {
          screens.remove(screen);
          cut.increment();
        }
      }
    } finally {
      lock.unlock();
    }
    pushed.increment();
  }

  /** Where the present stands: {@code <start of this console>-<number of the latest push>}. */
  public String position() {
    lock.lock();
    try {
      return name(number);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Gives a screen all that is present, or what is newer than the position, and all from now on.
   */
  void open(Screen screen, String after) {
    lock.lock();
    try {
      var known = numberOf(after);
      var news =
          present.values().stream()
              .filter(push -> push.number() > known && push.to().includes(screen.viewer()))
              .sorted(Comparator.comparingLong(Push::number))
              .toList();
      screens.add(screen);
      news.forEach(screen::show);
    } finally {
      lock.unlock();
    }
  }

  void close(Screen screen) {
    lock.lock();
    try {
      screens.remove(screen);
    } finally {
      lock.unlock();
    }
  }

  String name(long of) {
    return epoch + "-" + of;
  }

  /** A position from before this console's start, or none, means that nothing is known. */
  private long numberOf(String position) {
    var digits = position.startsWith(epoch + "-") ? position.substring(epoch.length() + 1) : "";
    return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : -1;
  }
}
