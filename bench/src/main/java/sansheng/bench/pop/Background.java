package sansheng.bench.pop;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import sansheng.bench.Feeder;
import sansheng.bench.Stream;

/** Other agents' calls, told at an even pace until closed. */
final class Background implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("MemberName: ([^\\r]*)");
  private static final long STEP_NANOS = 4_000_000;
  private final Stream stream;
  private final OutputStream out;
  private final int perSecond;
  private final Thread thread;
  private volatile boolean over;
  private volatile long told;

  /** Tells the recorded calls, their agents under work numbers that are not the measured one's. */
  Background(Stream stream, OutputStream out, int perSecond) {
    this.stream = stream.with(Background::ofOthers);
    this.out = out;
    this.perSecond = perSecond;
    thread = Thread.ofPlatform().name("background").daemon().start(this::tell);
  }

  private static String ofOthers(String event) {
    String phones = event.replace("PJSIP/a1", "PJSIP/a2");
    return NAME.matcher(phones)
        .replaceAll(
            name -> "MemberName: " + (3000 + Math.floorMod(name.group(1).hashCode(), 1000)));
  }

  private void tell() {
    long began = System.nanoTime();
    int from = 0;
    try {
      while (!over && from < stream.length()) {
        LockSupport.parkNanos(STEP_NANOS);
        long due = (System.nanoTime() - began) * perSecond / 1_000_000_000L;
        int to = (int) Math.min(due, stream.length());
        if (to > from) {
          Feeder.say(out, stream.bytes(from, to));
          from = to;
          told = to;
        }
      }
    } catch (IOException e) {
      // The console has gone: nobody listens any more.
    }
  }

  /** Events told so far. */
  long told() {
    return told;
  }

  @Override
  public void close() {
    over = true;
    LockSupport.unpark(thread);
  }
}
