package sansheng.console.spool;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.StartRefused;

/** The folder of one console's spools, which no other console may use meanwhile. */
public final class SpoolFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SpoolFolder.class);

  private final FileChannel lockFile;
  private final Spool calls;
  private final Spool words;
  private final Spool events;

  private SpoolFolder(FileChannel lockFile, Spool calls, Spool words, Spool events) {
    this.lockFile = lockFile;
    this.calls = calls;
    this.words = words;
    this.events = events;
  }

  /**
   * Opens the folder and looks through what an earlier run left in it.
   *
   * @param bound bytes that everything in it may take together
   * @throws StartRefused when it can't be used
   */
  public static SpoolFolder open(
      Path folder, long bound, MeterRegistry meters, InstantSource clock) {
    try {
      Files.createDirectories(folder);
      FileChannel lockFile = lock(folder);
      SpoolRoom room = new SpoolRoom(bound, meters);
      SpoolMeters figures = new SpoolMeters(meters);
      Spool events = new Spool(folder, "events", true, room, figures, clock);
      Spool calls = new Spool(folder, "calls", false, room, figures, clock);
      Spool words = new Spool(folder, "words", false, room, figures, clock);
      return new SpoolFolder(lockFile, calls, words, events);
    } catch (IOException e) {
      throw new StartRefused(
          "The spool in %s can't be used (%s); set SANSHENG_SPOOL to a folder that the console may write to."
              .formatted(folder, e),
          e);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel file =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = file.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
      LOG.debug("This process has it already", e);
    }
    if (lock == null) {
      file.close();
      throw new StartRefused(
          "Another console uses the spool in %s; stop it, or set SANSHENG_SPOOL to another folder."
              .formatted(folder));
    }
    return file;
  }

  /** States of calls; never given up. */
  public Spool calls() {
    return calls;
  }

  /** What was shown to agents and ticked; never given up. */
  public Spool words() {
    return words;
  }

  /** What the PBX said; given up, oldest first, when the states of calls need the room. */
  public Spool events() {
    return events;
  }

  @Override
  public void close() {
    for (AutoCloseable part : new AutoCloseable[] {calls, words, events, lockFile}) {
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("The spool did not close cleanly", e);
      }
    }
  }
}
