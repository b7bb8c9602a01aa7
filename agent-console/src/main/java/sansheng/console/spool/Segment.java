package sansheng.console.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** One file of a spool. What lies behind {@link #durable} was never said to be written. */
final class Segment {
  final Path file;
  final long number;

  /** Bytes known to be on the disk. */
  long durable;

  /** Rows in whole records that were not delivered before this run. */
  long rows;

  Segment(Path file, long number) {
    this.file = file;
    this.number = number;
  }

  /** What a file of an earlier run holds: whole records, and stretches that are none. */
  record Found(long rows, long damaged, long torn) {}

  /**
   * Reads a file that an earlier run left.
   *
   * @param delivered up to where its rows have been delivered
   */
  Found examine(long delivered) throws IOException {
    ByteBuffer all = read(0, Files.size(file));
    long damaged = 0;
    int at = 0;
    while (at < all.limit()) {
      Frame frame = Frame.read(all, at);
      if (frame != null) {
        rows += at < delivered ? 0 : frame.rows();
        at += frame.size();
        durable = at;
        continue;
      }
      int next = Frame.find(all, at + 1);
      if (next == all.limit()) {
        return new Found(rows, damaged, next - at);
      }
      damaged += next - at;
      at = next;
    }
    return new Found(rows, damaged, 0);
  }

  /** The bytes from one place up to another. */
  ByteBuffer read(long from, long to) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, from + bytes.position()) < 0) {
          break;
        }
      }
    }
    return bytes.flip();
  }

  /** Puts records at the end; they are on the disk when this returns. */
  void append(FileChannel channel, List<Frame> frames) throws IOException {
    long at = durable;
    for (Frame frame : frames) {
      ByteBuffer bytes = frame.bytes();
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
    }
    channel.force(false);
    durable = at;
    frames.forEach(frame -> rows += frame.rows());
  }
}
