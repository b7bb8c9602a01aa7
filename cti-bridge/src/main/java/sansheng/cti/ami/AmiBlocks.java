package sansheng.cti.ami;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The events of a recorded manager conversation, judged as on the live line, without what was
 * listed for somebody's action.
 */
final class AmiBlocks {
  private final RecordedBytes bytes;
  private final BlockReader reader;

  AmiBlocks(InputStream in, Filter filter) throws IOException {
    bytes = new RecordedBytes(in);
    reader = new BlockReader(bytes, filter);
  }

  /** The lines of the next event; empty at the end. An event without its end is not given. */
  Optional<List<String>> next() throws IOException {
    List<String> block = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.isEmpty()) {
        if (Filter.isHeader(line, "Event")) {
          block.clear();
        }
        block.add(line);
      } else if (isEvent(block)) {
        return Optional.of(block);
      } else {
        block.clear();
      }
    }
    return Optional.empty();
  }

  /** Whether the recording stops in the middle of something; known at the end. */
  boolean isTorn() {
    return !bytes.endsWhole();
  }

  private static boolean isEvent(List<String> block) {
    return !block.isEmpty()
        && Filter.isHeader(block.getFirst(), "Event")
        && header(block, "ActionID").isEmpty();
  }

  /** The value of a header of the block. */
  static Optional<String> header(List<String> block, String name) {
    return block.stream()
        .filter(l -> Filter.isHeader(l, name))
        .map(l -> l.substring(name.length() + 1).strip())
        .findFirst();
  }
}
