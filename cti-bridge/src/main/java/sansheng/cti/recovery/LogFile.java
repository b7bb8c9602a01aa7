package sansheng.cti.recovery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A file to which Asterisk appends lines in the order of time, together with those it was rotated
 * to (the same name with something behind it, not compressed). Its lines are found by their time
 * and not by an offset: a rotated or truncated file makes an offset lie, never a time.
 */
final class LogFile {
  /** Lines are written by several threads; within this time their order may be another. */
  private static final int DISORDER_SECONDS = 2;

  private final Path file;
  private final Function<String, Optional<Instant>> momentOf;

  LogFile(Path file, Function<String, Optional<Instant>> momentOf) {
    this.file = file;
    this.momentOf = momentOf;
  }

  boolean isThere() {
    return Files.isReadable(file);
  }

  /**
   * Tells all whole lines from about this moment on (some earlier ones may come first). The last
   * line counts only when its end was written.
   */
  void linesFrom(Instant from, Consumer<String> line) throws IOException {
    Instant begin = from.minusSeconds(DISORDER_SECONDS);
    for (Path part : parts(begin)) {
      try (RandomAccessFile open = new RandomAccessFile(part.toFile(), "r")) {
        long end = afterLastLine(open);
        tell(open, offsetOf(open, begin, end), end, line);
      }
    }
  }

  /** Oldest first; what was last written before the moment holds nothing of interest. */
  private List<Path> parts(Instant from) throws IOException {
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    record Part(Path path, FileTime written) {}
    List<Part> parts = new ArrayList<>();
    String name = String.valueOf(file.getFileName());
    try (Stream<Path> all = Files.list(folder)) {
      for (Path path : all.toList()) {
        String other = String.valueOf(path.getFileName());
        if (other.startsWith(name) && !other.matches(".*\\.(gz|bz2|xz|zst)") && isFile(path)) {
          parts.add(new Part(path, Files.getLastModifiedTime(path)));
        }
      }
    }
    return parts.stream()
        .filter(p -> !p.written.toInstant().isBefore(from))
        .sorted(Comparator.comparing((Part p) -> p.path.equals(file)).thenComparing(p -> p.written))
        .map(p -> p.path)
        .toList();
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path) && Files.isReadable(path);
  }

  private static long afterLastLine(RandomAccessFile open) throws IOException {
    long at = open.length();
    byte[] block = new byte[4096];
    while (at > 0) {
      int size = (int) Math.min(block.length, at);
      open.seek(at - size);
      open.readFully(block, 0, size);
      for (int i = size - 1; i >= 0; i--) {
        if (block[i] == '\n') {
          return at - size + i + 1;
        }
      }
      at -= size;
    }
    return 0;
  }

  /** The beginning of a line before which all are older; by halving. */
  private long offsetOf(RandomAccessFile open, Instant from, long end) throws IOException {
    long low = 0;
    long high = end;
    while (high - low > 4096) {
      long middle = low + (high - low) / 2;
      open.seek(middle);
      open.readLine();
      Optional<Instant> moment = Optional.empty();
      while (moment.isEmpty() && open.getFilePointer() < high) {
        moment = momentOf.apply(String.valueOf(open.readLine()));
      }
      if (moment.isPresent() && moment.get().isBefore(from)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      return 0;
    }
    open.seek(low);
    open.readLine();
    return open.getFilePointer();
  }

  private static void tell(RandomAccessFile open, long from, long end, Consumer<String> line)
      throws IOException {
    open.seek(from);
    byte[] block = new byte[1 << 16];
    ByteArrayOutputStream whole = new ByteArrayOutputStream(512);
    long left = end - from;
    while (left > 0) {
      int size = open.read(block, 0, (int) Math.min(block.length, left));
      if (size < 0) {
        return;
      }
      left -= size;
      int begin = 0;
      for (int i = 0; i < size; i++) {
        if (block[i] == '\n') {
          whole.write(block, begin, i - begin);
          line.accept(whole.toString(StandardCharsets.UTF_8));
          whole.reset();
          begin = i + 1;
        }
      }
      whole.write(block, begin, size - begin);
    }
  }
}
