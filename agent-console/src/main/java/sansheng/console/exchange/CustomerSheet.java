package sansheng.console.exchange;

import java.io.IOException;
import java.util.List;

/**
 * A table that is given out. Its first line and the last cell of every line say who made it and
 * when, so that a part of it that is passed on still does.
 */
interface CustomerSheet extends AutoCloseable {

  /** Adds a line. */
  void line(List<String> cells) throws IOException;

  @Override
  void close() throws IOException;

  /** A cell that no spreadsheet takes for a formula. */
  static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
