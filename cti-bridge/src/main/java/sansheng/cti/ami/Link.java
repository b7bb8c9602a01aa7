package sansheng.cti.ami;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
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
import sansheng.cti.event.PbxEvent.Snapshot;

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
  private static final Duration BOOT = Duration.ofSeconds(10);
  private static final Duration CLOSING = Duration.ofSeconds(2);

  private final PbxSettings pbx;
  private final Consumer<Heard> floor;
  private final InstantSource clock;
  private final BooleanSupplier readUp;
  private final Translator translator = new Translator();
  private final Thread keeper;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Events that came before the snapshot was taken; null once events are believed. */
  private @Nullable List<Heard> early = new ArrayList<>();

  private volatile @Nullable Lines lines;

  /** Counted down when the present life of the line is over, or shall be. */
  private volatile CountDownLatch present = new CountDownLatch(1);

  private volatile Instant startedAt = Instant.EPOCH;
  private volatile CountDownLatch booted = new CountDownLatch(1);

  /** What arrives, judged before it is interpreted. */
  private final Filter filter;

  private final LongAdder heard = new LongAdder();

  /** Events dropped because they lack the PBX's secret name: somebody forged them. */
  public final LongAdder quarantined = new LongAdder();

  /**
   * @param floor takes what is heard, in order; must not block
   * @param clock for what the PBX cannot date: its own being out of sight
   * @param readUp tells the floor, before it looks at a snapshot, what the PBX wrote down while
   *     nobody listened, and says whether there was anything to tell; may take as long as it needs
   */
  public Link(PbxSettings pbx, Consumer<Heard> floor, InstantSource clock, BooleanSupplier readUp) {
    this.pbx = pbx;
    this.floor = floor;
    this.clock = clock;
    this.filter = new Filter(pbx.name(), EventNames::isKnown, translator::needs);
    this.readUp = readUp;
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

  /**
   * Blocks held back because they were torn, too long, two in one, or lacked what they must say.
   */
  public long malformed() {
    return filter.malformed.sum() + translator.incomplete.sum();
  }

  /** Events read off the line, needed or not. */
  public long heard() {
    return heard.sum() + filter.unneeded.sum();
  }

  /** Events of types that nobody here knows. */
  public long strangers() {
    return filter.strangers.sum();
  }

  /** The PBX this link holds on to. */
  public String pbx() {
    return pbx.name();
  }

  private void keep() {
    String lastTrouble = "";
    while (closed.getCount() > 0) {
      CountDownLatch cut = new CountDownLatch(1);
      present = cut;
      try {
        lastTrouble = live(cut, lastTrouble);
        rest();
      } catch (LinkTrouble e) {
        lastTrouble = lost(e.sentence(), lastTrouble);
        rest();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("The link to Asterisk '{}' stumbled and starts anew", pbx.name(), e);
        lastTrouble = lost("internal error: " + e.getMessage(), lastTrouble);
        rest();
      }
    }
  }

  /** One life of the line; its loss is told before it is tidied away, which may take seconds. */
  private String live(CountDownLatch cut, String before) throws LinkTrouble, InterruptedException {
    synchronized (this) {
      early = new ArrayList<>();
      booted = new CountDownLatch(1);
    }
    Lines open = Lines.open(pbx, filter, this::hear, cut::countDown);
    try {
      return lost(watch(open, cut), before);
    } finally {
      lines = null;
      tidyAway(open);
    }
  }

  private void tidyAway(Lines open) throws InterruptedException {
    Thread tidying = Thread.ofVirtual().name("ami-tidying").start(open::close);
    if (closed.getCount() == 0) {
      tidying.join(CLOSING);
    }
  }

  /** Returns the reason of the line's end. */
  private String watch(Lines open, CountDownLatch cut) throws LinkTrouble, InterruptedException {
    try {
      awaitBoot();
      int before = heardEarly();
      Snapshot snapshot = SnapshotTaker.take(pbx, open.actions, startedAt, clock.instant());
      boolean read = readUp(open, cut);
      // Whoever hears the snapshot may ask for something at once: agents are put back so.
      lines = open;
      believe(snapshot, read ? before : 0);
      LOG.info("Asterisk {} is in sight", pbx);
      while (!cut.await(PING_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        if (closed.getCount() == 0) {
          return "the bridge is closing";
        }
        ping(open);
      }
      return "the line to Asterisk '" + pbx.name() + "' was cut";
    } catch (IOException | IllegalStateException e) {
      return "the line to Asterisk '" + pbx.name() + "' was cut: " + e.getMessage();
    }
  }

  /** Asterisk lets us in before its queues and phones are there; their lists would be empty. */
  private void awaitBoot() throws LinkTrouble, InterruptedException {
    if (!booted.await(BOOT.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new LinkTrouble(
          "Asterisk '%s' takes the login but does not say that it has booted: it is still starting, or the manager account may not read 'system'."
              .formatted(pbx.name()));
    }
  }

  /** Any answer will do: it is the silence that the read timeout listens for. */
  private static void ping(Lines open) throws IOException {
    AmiGate.send(open.events, new PingAction(), response -> {});
    AmiGate.send(open.actions, new PingAction(), response -> {});
  }

  private synchronized int heardEarly() {
    return early == null ? 0 : early.size();
  }

  /** Meanwhile the line must not fall silent. */
  private boolean readUp(Lines open, CountDownLatch cut) throws IOException, InterruptedException {
    AtomicBoolean told = new AtomicBoolean();
    Thread reading =
        Thread.ofVirtual()
            .name("reading-up-" + pbx.name())
            .start(() -> told.set(readUp.getAsBoolean()));
    while (!reading.join(PING_EVERY)) {
      if (cut.getCount() == 0) {
        throw new IOException("it was cut while its journals were read");
      }
      ping(open);
    }
    return told.get();
  }

  /**
   * After what was read up comes what was heard of calls before the snapshot was asked for: it is
   * in the snapshot already, and first so that nothing of a call's end is lost. Legs that moved
   * while it was made follow by themselves.
   *
   * @param before how much had been heard when the snapshot was asked for; 0 when nothing was read
   *     up
   */
  private synchronized void believe(Snapshot snapshot, int before) {
    List<Heard> held = early == null ? List.of() : early;
    early = null;
    Set<String> moving = new HashSet<>();
    List<Heard> later = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      Heard said = held.get(i);
      PbxEvent words = words(said);
      boolean ofCall = words instanceof PbxEvent.OfLeg || words instanceof PbxEvent.QueueExited;
      if (ofCall && i < before) {
        floor.accept(said);
        continue;
      }
      later.add(said);
      if (words instanceof PbxEvent.OfLeg leg) {
        moving.add(leg.leg());
      }
    }
    floor.accept(Heard.own(pbx.name(), snapshot.during(moving)));
    later.forEach(floor);
  }

  private static @Nullable PbxEvent words(Heard said) {
    try {
      return said.words().get().orElse(null);
    } catch (RuntimeException e) {
      // What it is that cannot be put into words is told by the floor's thread, which tries again.
      return null;
    }
  }

  private String lost(String trouble, String before) {
    if (closed.getCount() > 0) {
      if (!trouble.equals(before)) {
        LOG.warn("{}", trouble);
      }
      lines = null;
      floor.accept(Heard.own(pbx.name(), new PbxEvent.LinkLost(clock.instant(), trouble)));
    }
    return trouble;
  }

  private void rest() {
    try {
      closed.await(TRY_AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Bears no secret name; so it is believed only before anything else of this life is. */
  private synchronized void fullyBooted(FullyBootedEvent event) {
    if (early != null && booted.getCount() > 0) {
      Integer uptime = event.getUptime();
      startedAt = clock.instant().minusSeconds(uptime == null ? 0 : uptime);
      booted.countDown();
    }
  }

  /** Whoever can forge events must not fill the log with them: told at 1, 2, 4, 8… of them. */
  private void quarantine(ManagerEvent event) {
    quarantined.increment();
    long count = quarantined.sum();
    if (Long.bitCount(count) == 1) {
      LOG.warn(
          "{} events without the secret name of Asterisk '{}' were not believed, the last a {}",
          count,
          pbx.name(),
          event.getClass().getSimpleName());
    }
  }

  /** Runs on asterisk-java's thread: appends and returns. */
  private void hear(ManagerEvent event) {
    long now = System.nanoTime();
    if (event instanceof ResponseEvent response && response.getActionId() != null) {
      return;
    }
    heard.increment();
    if (event instanceof FullyBootedEvent fullyBooted) {
      fullyBooted(fullyBooted);
      return;
    }
    if (!translator.knows(event)) {
      return;
    }
    if (!pbx.systemName().equals(event.getSystemName())) {
      quarantine(event);
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
    present.countDown();
    if (keeper.getState() == Thread.State.NEW) {
      return;
    }
    try {
      keeper.join(CLOSING);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    keeper.interrupt();
  }
}
