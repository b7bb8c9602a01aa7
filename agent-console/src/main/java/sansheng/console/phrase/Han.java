package sansheng.console.phrase;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Traditional characters folded to simplified ones, one by one, from OpenCC's table. For comparing,
 * not for reading: 乾 and 幹 both become 干.
 */
final class Han {
  private static final String TABLE = "/data/dictionary/TSCharacters.txt";

  // Written apart in Taiwan, or outside the table, and the same to the ear.
  private static final String MORE = "妳你祢你著着麽么嚒么裏里喫吃祂它牠它";

  private static final Map<Integer, Integer> SIMPLIFIED = read();

  private Han() {}

  static int fold(int point) {
    return point < 0x2e80 ? point : SIMPLIFIED.getOrDefault(point, point);
  }

  private static Map<Integer, Integer> read() {
    Map<Integer, Integer> table = new HashMap<>();
    try (InputStream in = Han.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("OpenCC's table " + TABLE + " is not on the class path");
      }
      try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
        lines
            .lines()
            .map(line -> line.split("\\s+", -1))
            .filter(columns -> columns.length > 1 && !columns[1].isEmpty())
            .forEach(columns -> table.put(columns[0].codePointAt(0), columns[1].codePointAt(0)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int[] more = MORE.codePoints().toArray();
    for (int i = 0; i < more.length; i += 2) {
      table.put(more[i], more[i + 1]);
    }
    return table;
  }
}
