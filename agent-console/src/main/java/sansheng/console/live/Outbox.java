package sansheng.console.live;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What one screen has still to be sent: at most one push a key, the latest. A slow browser so costs
 * the memory of what it shows, not of what it missed, and what it missed is never even rendered.
 */
final class Outbox {
  /** More keys than any screen shows: the browser is cut and begins anew. */
  static final int MOST_KEYS = 512;

  private final LinkedHashMap<String, Push> waiting = new LinkedHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();

  /** False when it is full: nothing was put and the screen must begin anew. */
  boolean put(Push push) {
    lock.lock();
    try {
      // Taken out first, so that the numbers leave in order.
      waiting.remove(push.key());
      if (waiting.size() >= MOST_KEYS) {
        return false;
      }
      waiting.put(push.key(), push);
      return true;
    } finally {
      lock.unlock();
    }
  }

  boolean putAll(Collection<Push> pushes) {
    return pushes.stream().allMatch(this::put);
  }

  /** The one to send next; null when there is none. */
  @Nullable Push take() {
    lock.lock();
    try {
      var first = waiting.pollFirstEntry();
      return first == null ? null : first.getValue();
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }
}
