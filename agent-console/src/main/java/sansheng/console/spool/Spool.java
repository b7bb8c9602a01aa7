package sansheng.console.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows on disk, in the order in which they were put there, until somebody says that they are
 * delivered. One thread appends, one takes.
 *
 * <p>Every run begins a new file: what a crash cut short at the end of an old one is left alone and
 * not believed. Files wholly delivered are deleted.
 */
public final class Spool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
  private static final long SEGMENT = 4 * 1024 * 1024;

  private final Path folder;
  private final String name;
  private final boolean forgettable;
  private final SpoolRoom room;
  private final SpoolMeters meters;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Segment> segments = new ArrayDeque<>();
  private final FileChannel placeFile;
  private Place place;
  private long nextNumber = 1;
  private @Nullable FileChannel channel;
  private long rowsDelivered;
  private volatile long bytes;
  private volatile long oldestMillis;

  /** Some of the oldest rows. */
  public record Batch(List<String> rows, Place end) {}

  Spool(
      Path folder,
      String name,
      boolean forgettable,
      SpoolRoom room,
      SpoolMeters meters,
      InstantSource clock)
      throws IOException {
    this.folder = folder;
    this.name = name;
    this.forgettable = forgettable;
    this.room = room;
    this.meters = meters;
    this.clock = clock;
    Path placeAt = folder.resolve(name + ".place");
    place = Place.read(placeAt);
    placeFile = Place.open(placeAt);
    takeStock();
    room.add(this);
    meters.watch(name, this);
  }

  private void takeStock() throws IOException {
    for (Segment segment : leftBehind()) {
      nextNumber = segment.number + 1;
      if (segment.number < place.segment()) {
        Files.delete(segment.file);
        continue;
      }
      Segment.Found found = segment.examine(segment.number == place.segment() ? place.offset() : 0);
      meters.found(name, segment.file, found);
      segments.add(segment);
    }
    nextNumber = Math.max(nextNumber, place.segment() + 1);
    tidy();
    count();
    if (rows() > 0) {
      oldestMillis = clock.millis();
      LOG.warn("{} rows wait in the spool of {} from before", rows(), name);
    }
  }

  private List<Segment> leftBehind() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches(name + "-\\d{12}\\.spool"))
          .map(f -> new Segment(f, number(f)))
          .sorted(Comparator.comparingLong(s -> s.number))
          .toList();
    }
  }

  private long number(Path file) {
    String text = file.getFileName().toString();
    return Long.parseLong(text.substring(name.length() + 1, name.length() + 13));
  }

  boolean isForgettable() {
    return forgettable;
  }

  /**
   * Puts rows, each without a line feed, at the end; they are on the disk when this returns.
   *
   * @throws SpoolFull when the bound is reached
   * @throws IOException when the disk does not take them
   */
  public void append(List<String> rows) throws IOException {
    Frame frame = new Frame(rows.size(), clock.millis(), Rows.pack(rows));
    room.reserve(this, frame.size());
    Segment segment = writable();
    try {
      FileChannel open = channel;
      if (open == null) {
        throw new IOException("the spool is closed");
      }
      segment.append(open, List.of(frame));
    } catch (IOException e) {
      // Nobody knows what the disk has kept of it: the next try is in another file.
      closeChannel();
      throw e;
    }
    lock.lock();
    try {
      if (bytes == 0) {
        oldestMillis = frame.millis();
      }
      count();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private Segment writable() throws IOException {
    lock.lock();
    try {
      Segment last = segments.peekLast();
      if (channel != null && last != null && last.durable < SEGMENT) {
        return last;
      }
      closeChannel();
      long number = nextNumber++;
      Segment fresh = new Segment(folder.resolve("%s-%012d.spool".formatted(name, number)), number);
      channel =
          FileChannel.open(fresh.file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      forceFolder();
      segments.add(fresh);
      return fresh;
    } finally {
      lock.unlock();
    }
  }

  // A file's name is on the disk only when its folder is.
  private void forceFolder() throws IOException {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private void closeChannel() {
    FileChannel open = channel;
    channel = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        LOG.warn("A file of the spool did not close", e);
      }
    }
  }

  /** Waits until there is something, and gives some of the oldest, about {@code most} bytes. */
  public Batch take(int most) throws IOException, InterruptedException {
    lock.lock();
    try {
      while (true) {
        while (bytes == 0) {
          changed.await();
        }
        Batch batch = read(most);
        if (!batch.rows().isEmpty()) {
          return batch;
        }
        passed(batch.end());
      }
    } finally {
      lock.unlock();
    }
  }

  private Batch read(int most) throws IOException {
    Segment segment = segments.getFirst();
    long from = segment.number == place.segment() ? place.offset() : 0;
    ByteBuffer rest = segment.read(from, segment.durable);
    List<String> rows = new ArrayList<>();
    int at = 0;
    while (at < rest.limit() && at < most) {
      Frame frame = Frame.read(rest, at);
      if (frame == null) {
        at = Frame.find(rest, at + 1);
        continue;
      }
      if (rows.isEmpty()) {
        oldestMillis = frame.millis();
      }
      rows.addAll(Rows.unpack(frame.payload()));
      at += frame.size();
    }
    return new Batch(rows, new Place(segment.number, from + at));
  }

  /** What was taken has arrived and need not be kept. */
  public void delivered(Batch batch) throws IOException {
    lock.lock();
    try {
      if (batch.end().compareTo(place) > 0) {
        rowsDelivered += batch.rows().size();
        passed(batch.end());
      }
    } finally {
      lock.unlock();
    }
  }

  private void passed(Place now) throws IOException {
    place = now;
    place.write(placeFile);
    tidy();
    count();
    changed.signalAll();
  }

  private void tidy() throws IOException {
    for (Segment first = segments.peek(); first != null; first = segments.peek()) {
      boolean done =
          first.number < place.segment()
              || (first.number == place.segment() && place.offset() >= first.durable);
      boolean writing = channel != null && first == segments.peekLast();
      if (!done || writing) {
        return;
      }
      segments.remove();
      rowsDelivered = 0;
      Files.deleteIfExists(first.file);
    }
  }

  /** Gives up the oldest file; false when there is none but the one being written. */
  boolean forgetOldest() {
    lock.lock();
    try {
      Segment oldest = segments.peek();
      if (oldest == null) {
        return false;
      }
      if (channel != null && oldest == segments.peekLast()) {
        closeChannel();
      }
      long lost = oldest.rows - rowsDelivered;
      passed(new Place(oldest.number, oldest.durable));
      meters.forgotten(name, lost);
      return true;
    } catch (IOException e) {
      LOG.error("The spool can't give up its oldest file", e);
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void count() {
    long all = 0;
    for (Segment segment : segments) {
      all += segment.durable;
      if (segment.number == place.segment()) {
        all -= Math.min(place.offset(), segment.durable);
      }
    }
    bytes = all;
    if (all == 0) {
      oldestMillis = 0;
    }
  }

  /** Bytes not yet delivered. */
  public long bytes() {
    return bytes;
  }

  /** Rows not yet delivered. */
  public long rows() {
    lock.lock();
    try {
      return bytes == 0 ? 0 : segments.stream().mapToLong(s -> s.rows).sum() - rowsDelivered;
    } finally {
      lock.unlock();
    }
  }

  /** How long the oldest row has waited, in seconds; 0 when none waits. */
  public double ageSeconds() {
    long oldest = oldestMillis;
    return oldest == 0 ? 0 : Math.max(0, clock.millis() - oldest) / 1000.0;
  }

  /** Waits until nothing is left, or the time is over. */
  public boolean awaitEmpty(long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (bytes > 0 && left > 0) {
        left = changed.awaitNanos(left);
      }
      return bytes == 0;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      closeChannel();
      tidy();
      placeFile.close();
    } finally {
      lock.unlock();
    }
  }
}
