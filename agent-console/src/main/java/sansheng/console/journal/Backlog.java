package sansheng.console.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is still to be written: the newest state of each call, calls in the order in which they
 * first changed. Bounded by the number of calls, not of changes, however long the database is away.
 */
final class Backlog {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private LinkedHashMap<UUID, Waiting> waiting = new LinkedHashMap<>();
  private Map<UUID, Waiting> underWay = Map.of();

  /**
   * @param sinceNanos when the oldest change of the call that is not yet written was read off the
   *     socket
   */
  record Waiting(JournalEntry entry, long sinceNanos) {}

  void add(JournalEntry entry, long receivedAtNanos) {
    lock.lock();
    try {
      waiting.merge(
          entry.call().id(),
          new Waiting(entry, receivedAtNanos),
          (old, now) ->
              now.entry.isAfter(old.entry) ? new Waiting(now.entry, old.sinceNanos) : old);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is something, and takes up to {@code most} of the oldest. */
  List<Waiting> take(int most) throws InterruptedException {
    lock.lock();
    try {
      while (waiting.isEmpty()) {
        changed.await();
      }
      LinkedHashMap<UUID, Waiting> taken = new LinkedHashMap<>();
      var oldest = waiting.entrySet().iterator();
      while (oldest.hasNext() && taken.size() < most) {
        Map.Entry<UUID, Waiting> next = oldest.next();
        taken.put(next.getKey(), next.getValue());
        oldest.remove();
      }
      underWay = taken;
      return new ArrayList<>(taken.values());
    } finally {
      lock.unlock();
    }
  }

  /** What was taken is in the database. */
  void written() {
    lock.lock();
    try {
      underWay = Map.of();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What was taken could not be written: it goes back to its place, under any newer state. */
  void putBack() {
    lock.lock();
    try {
      LinkedHashMap<UUID, Waiting> all = new LinkedHashMap<>(underWay);
      waiting.forEach(
          (id, now) ->
              all.merge(id, now, (old, newer) -> new Waiting(newer.entry, old.sinceNanos)));
      waiting = all;
      underWay = Map.of();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until nothing is left, or the time is over; says how many calls are left. */
  int awaitEmpty(long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (size() > 0 && left > 0) {
        left = changed.awaitNanos(left);
      }
      return size();
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return waiting.size() + underWay.size();
    } finally {
      lock.unlock();
    }
  }

  /** Age of the oldest change not yet written, in seconds; 0 when there is none. */
  double ageSeconds() {
    lock.lock();
    try {
      Map<UUID, Waiting> oldest = underWay.isEmpty() ? waiting : underWay;
      return oldest.isEmpty()
          ? 0
          : (System.nanoTime() - oldest.values().iterator().next().sinceNanos)
              / (double) TimeUnit.SECONDS.toNanos(1);
    } finally {
      lock.unlock();
    }
  }
}
