package sansheng.console.phrase;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A shipped book, {@code scripts/phrases/<language>.txt}:
 *
 * <pre>
 *   &#64; key category severity
 *   = what to say instead
 *   pattern            one a line, see {@link Pattern}
 *   ! exception        one a line
 *   # remark
 * </pre>
 */
final class Book {
  private Book() {}

  /** The shipped book of a language, {@code zh-CN}, {@code zh-TW} or {@code en}. */
  static List<Entry> shipped(String language) {
    String name = "/scripts/phrases/" + language + ".txt";
    try (InputStream in = Book.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The phrase book " + name + " is missing");
      }
      return read(new String(in.readAllBytes(), UTF_8), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Entry> read(String text, String name) {
    List<Entry> entries = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : (text + "\n@").lines().map(String::strip).toList()) {
      if (line.startsWith("@") && !block.isEmpty()) {
        entries.add(entry(block, name));
        block.clear();
      }
      if (!line.isEmpty() && !line.startsWith("#")) {
        block.add(line);
      }
    }
    return entries;
  }

  private static Entry entry(List<String> block, String name) {
    String[] head = block.get(0).substring(1).strip().split("\\s+", -1);
    if (!block.get(0).startsWith("@") || head.length != 3 || block.size() < 3) {
      throw new IllegalStateException(
          name + ": an entry begins '@ key category severity': " + block);
    }
    String instead = "";
    List<String> patterns = new ArrayList<>();
    List<String> exceptions = new ArrayList<>();
    for (String line : block.subList(1, block.size())) {
      if (line.startsWith("=")) {
        instead = line.substring(1).strip();
      } else if (line.startsWith("!")) {
        exceptions.add(line.substring(1).strip());
      } else {
        patterns.add(line);
      }
    }
    return new Entry(
        head[0],
        Category.find(head[1]).orElseThrow(() -> unknown(name, head[1])),
        Severity.find(head[2]).orElseThrow(() -> unknown(name, head[2])),
        patterns,
        exceptions,
        instead);
  }

  private static IllegalStateException unknown(String name, String word) {
    return new IllegalStateException(name + ": there is no " + word);
  }
}
