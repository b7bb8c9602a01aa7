package sansheng.console.replay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.spool.Spool;
import sansheng.cti.FloorListener;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.FloorChange;

/** Keeps what the PBXes say, by way of the spool, so that it can be replayed. */
final class EventRecorder implements FloorListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventRecorder.class);
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** Some minutes of a large centre. */
  private static final int MOST_IN_MEMORY = 200_000;

  private static final int BATCH = 2_000;

  private final Spool spool;
  private final Counter lost;
  private final LinkedBlockingQueue<StoredEvent> queue = new LinkedBlockingQueue<>();
  private final Map<String, Membership> memberships = new HashMap<>();
  private final AtomicLong heard = new AtomicLong();
  private final AtomicLong kept = new AtomicLong();
  private final Thread writer;
  private long seq;

  EventRecorder(Spool spool, Collection<String> pbxes, InstantSource clock, MeterRegistry meters) {
    this.spool = spool;
    this.lost =
        Counter.builder("sansheng.events.lost")
            .description("Things a PBX said that could not be kept for replaying")
            .register(meters);
    Instant now = clock.instant();
    // Ahead of whatever an earlier console has used: it cannot have heard a thousand a millisecond.
    this.seq = now.toEpochMilli() * 1_000;
    pbxes.forEach(pbx -> keep(pbx, now, null));
    this.writer = Thread.ofPlatform().name("event-spool").daemon().start(this::write);
  }

  @Override
  public void changed(FloorChange change, long receivedAtNanos, Instant at) {
    // What became different follows from what was heard.
  }

  @Override
  public void heard(String pbx, PbxEvent event) {
    if (saysNothingNew(pbx, event)) {
      return;
    }
    if (queue.size() >= MOST_IN_MEMORY) {
      lost.increment();
      return;
    }
    keep(pbx, event.at(), event);
  }

  private void keep(String pbx, Instant at, @Nullable PbxEvent event) {
    heard.incrementAndGet();
    queue.add(new StoredEvent(pbx, seq++, at, event));
  }

  private boolean saysNothingNew(String pbx, PbxEvent event) {
    Membership members = memberships.computeIfAbsent(pbx, p -> new Membership());
    switch (event) {
      case PbxEvent.MemberSeen e -> {
        return members.isKnown(e);
      }
      case PbxEvent.MemberPaused e -> members.forget(e);
      case PbxEvent.MemberLeft e -> members.forget(e);
      case PbxEvent.Snapshot e -> members.forgetAll(e);
      default -> {}
    }
    return false;
  }

  private void write() {
    List<StoredEvent> batch = new ArrayList<>();
    try {
      while (true) {
        if (batch.isEmpty()) {
          batch.add(queue.take());
          queue.drainTo(batch, BATCH - 1);
        }
        if (kept(batch)) {
          batch.clear();
        }
        if (queue.size() < BATCH) {
          Thread.sleep(PAUSE);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean kept(List<StoredEvent> batch) {
    try {
      spool.append(batch.stream().map(StoredEvent::row).toList());
      kept.addAndGet(batch.size());
      return true;
    } catch (IOException e) {
      LOG.debug("{} events wait in memory", queue.size() + batch.size(), e);
      return false;
    }
  }

  /** Whether everything heard is at least in the spool. */
  boolean isIdle() {
    return heard.get() == kept.get();
  }

  @Override
  public void close() {
    long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    try {
      while (!isIdle() && System.nanoTime() < end) {
        Thread.sleep(Duration.ofMillis(20));
      }
      writer.interrupt();
      writer.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
