package sansheng.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/**
 * One telling of the stream, in blocks; each block ends with a mark, and no more than three blocks
 * are on their way at once: asterisk-java throws events away when 20,000 wait.
 */
final class Pass {
  private static final int BLOCK = 4_000;
  private static final int ON_THE_WAY = 3;

  private final Semaphore room = new Semaphore(ON_THE_WAY);
  private final Semaphore arrived = new Semaphore(0);

  /** A queue member was seen; marks are recognised by their name. */
  void member(String name) {
    if (name.startsWith("mark-")) {
      room.release();
      arrived.release();
    }
  }

  /** Tells the stream to the listener; returns the nanoseconds until the last mark arrived. */
  long tell(Stream stream, OutputStream out) throws IOException, InterruptedException {
    int blocks = (stream.length() + BLOCK - 1) / BLOCK;
    byte[][] bytes = new byte[blocks][];
    for (int i = 0; i < blocks; i++) {
      String mark = mark(i);
      byte[] events = stream.bytes(i * BLOCK, (i + 1) * BLOCK);
      byte[] end = mark.getBytes(StandardCharsets.UTF_8);
      bytes[i] = java.util.Arrays.copyOf(events, events.length + end.length);
      System.arraycopy(end, 0, bytes[i], events.length, end.length);
    }
    long start = System.nanoTime();
    for (byte[] block : bytes) {
      room.acquire();
      Feeder.say(out, block);
    }
    arrived.acquire(blocks);
    return System.nanoTime() - start;
  }

  private static String mark(int number) {
    return String.join(
        "\r\n",
        "Event: QueueMemberAdded",
        "Timestamp: 1700000000.000000",
        "SystemName: m",
        "Queue: mark",
        "MemberName: mark-" + number,
        "Interface: Local/mark",
        "Paused: 0",
        "Status: 1",
        "\r\n");
  }
}
