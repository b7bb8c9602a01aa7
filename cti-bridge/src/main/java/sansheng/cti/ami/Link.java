package sansheng.cti.ami;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.event.FullyBootedEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.cti.Heard;
import sansheng.cti.event.PbxEvent;

/**
 * Holds on to one PBX: connects, takes a snapshot before it believes any event, listens, notices
 * within {@value #NOTICED_WITHIN_SECONDS} seconds that the line is dead, and begins again. It never
 * gives up.
 */
public final class Link implements AutoCloseable {
  static final int NOTICED_WITHIN_SECONDS = 4;
  private static final Logger LOG = LoggerFactory.getLogger(Link.class);
  private static final Duration PING_EVERY = Duration.ofSeconds(1);
  private static final Duration TRY_AGAIN_AFTER = Duration.ofMillis(500);

  private final PbxSettings pbx;
  private final Consumer<Heard> floor;
  private final InstantSource clock;
  private final Translator translator = new Translator();
  private final Thread keeper;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Events that came before the snapshot was taken; null once events are believed. */
  private @Nullable List<Heard> early = new ArrayList<>();

  private volatile @Nullable Lines lines;
  private volatile Instant startedAt = Instant.EPOCH;

  /** Events read off the line. */
  public final LongAdder heard = new LongAdder();

  /** Events dropped because they lack the PBX's secret name: somebody forged them. */
  public final LongAdder quarantined = new LongAdder();

  /**
   * @param floor takes what is heard, in order; must not block
   * @param clock for what the PBX cannot date: its own being out of sight
   */
  public Link(PbxSettings pbx, Consumer<Heard> floor, InstantSource clock) {
    this.pbx = pbx;
    this.floor = floor;
    this.clock = clock;
    this.keeper = Thread.ofPlatform().name("ami-" + pbx.name()).daemon().unstarted(this::keep);
  }

  /** Begins; returns at once. */
  public void start() {
    keeper.start();
  }

  /** The line for actions; empty while the PBX is out of sight. */
  Optional<Lines> lines() {
    return Optional.ofNullable(lines);
  }

  /** The PBX this link holds on to. */
  public String pbx() {
    return pbx.name();
  }

  private void keep() {
    String lastTrouble = "";
    while (closed.getCount() > 0) {
      CountDownLatch cut = new CountDownLatch(1);
      try {
        String why = live(cut);
        lastTrouble = lost(why, lastTrouble);
      } catch (LinkTrouble e) {
        lastTrouble = lost(e.sentence(), lastTrouble);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("The link to Asterisk '{}' stumbled and starts anew", pbx.name(), e);
        lastTrouble = lost("internal error: " + e.getMessage(), lastTrouble);
      }
    }
  }

  /** One life of the line: returns the reason of its end. */
  private String live(CountDownLatch cut) throws LinkTrouble, InterruptedException {
    synchronized (this) {
      early = new ArrayList<>();
    }
    Lines open = Lines.open(pbx, this::hear, cut::countDown);
    try {
      PbxEvent snapshot = SnapshotTaker.take(pbx, open.actions, startedAt, clock.instant());
      believe(snapshot);
      lines = open;
      LOG.info("Asterisk {} is in sight", pbx);
      while (!cut.await(PING_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        if (closed.getCount() == 0) {
          return "the bridge is closing";
        }
        ping(open);
      }
      return "the line to Asterisk '" + pbx.name() + "' was cut";
    } catch (IOException e) {
      return "the line to Asterisk '" + pbx.name() + "' was cut: " + e.getMessage();
    } finally {
      lines = null;
      open.close();
    }
  }

  /** Any answer will do: it is the silence that the read timeout listens for. */
  private static void ping(Lines open) throws IOException {
    AmiGate.send(open.events, new PingAction(), response -> {});
    AmiGate.send(open.actions, new PingAction(), response -> {});
  }

  private synchronized void believe(PbxEvent snapshot) {
    floor.accept(Heard.own(pbx.name(), snapshot));
    List<Heard> held = early;
    early = null;
    if (held != null) {
      held.forEach(floor);
    }
  }

  private String lost(String trouble, String before) {
    if (closed.getCount() > 0) {
      if (!trouble.equals(before)) {
        LOG.warn("{}", trouble);
      }
      floor.accept(Heard.own(pbx.name(), new PbxEvent.LinkLost(clock.instant(), trouble)));
      try {
        closed.await(TRY_AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return trouble;
  }

  /** Runs on asterisk-java's thread: appends and returns. */
  private void hear(ManagerEvent event) {
    long now = System.nanoTime();
    if (event instanceof ResponseEvent response && response.getActionId() != null) {
      return;
    }
    heard.increment();
    if (event instanceof FullyBootedEvent booted) {
      Integer uptime = booted.getUptime();
      startedAt = clock.instant().minusSeconds(uptime == null ? 0 : uptime);
      return;
    }
    if (!translator.knows(event)) {
      return;
    }
    if (event.getTimestamp() != null && !pbx.systemName().equals(event.getSystemName())) {
      quarantined.increment();
      LOG.warn(
          "An event without the secret name of Asterisk '{}' was not believed: {}",
          pbx.name(),
          event.getClass().getSimpleName());
      return;
    }
    Heard said = new Heard(pbx.name(), now, () -> translator.translate(event));
    synchronized (this) {
      List<Heard> waiting = early;
      if (waiting != null) {
        waiting.add(said);
      } else {
        floor.accept(said);
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
    Lines open = lines;
    if (open != null) {
      open.close();
    }
    keeper.interrupt();
  }
}
