package sansheng.console.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads a table from a file, row after row and never all at once: XLSX by its first bytes, else CSV
 * in UTF-8 with or without its mark, else in GB18030, separated by whichever of comma, semicolon
 * and tab the first line has most of.
 */
final class Table {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int LONGEST_FIRST = 64 * 1024;

  private Table() {}

  /** Takes the rows; false ends the reading. */
  @FunctionalInterface
  interface Taker {
    /**
     * A row.
     *
     * @param line as a person counts them in the file, from 1
     */
    boolean take(int line, List<String> cells);
  }

  /**
   * Reads it.
   *
   * @throws NoTable when it is none
   */
  static void read(Path file, Taker taker) {
    try {
      if (isZip(file)) {
        readXlsx(file, taker);
      } else {
        readCsv(file, taker);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new NoTable(e);
    } catch (org.dhatim.fastexcel.reader.ExcelReaderException | IllegalStateException e) {
      throw new NoTable(e);
    }
  }

  private static void readXlsx(Path file, Taker taker) throws IOException {
    try (ReadableWorkbook book =
            new ReadableWorkbook(file.toFile(), new ReadingOptions(false, false));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      Iterator<Row> each = rows.iterator();
      while (each.hasNext()) {
        Row row = each.next();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
          cells.add(row.getCellText(i).strip());
        }
        if (!taker.take(row.getRowNum(), cells)) {
          return;
        }
      }
    }
  }

  private static void readCsv(Path file, Taker taker) throws IOException {
    Charset charset = isUtf8(file) ? StandardCharsets.UTF_8 : GB18030;
    try (Reader in = open(file, charset);
        CSVParser rows =
            CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(file, charset))
                .setIgnoreEmptyLines(false)
                .get()
                .parse(in)) {
      long line = 0;
      for (CSVRecord row : rows) {
        line++;
        if (row.size() == 1 && row.get(0).isEmpty()) {
          continue;
        }
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.strip()));
        if (!taker.take((int) line, cells)) {
          return;
        }
      }
    }
  }

  private static Reader open(Path file, Charset charset) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(3);
    byte[] mark = in.readNBytes(3);
    boolean marked =
        mark.length == 3
            && (mark[0] & 0xff) == 0xef
            && (mark[1] & 0xff) == 0xbb
            && (mark[2] & 0xff) == 0xbf;
    if (!marked) {
      in.reset();
    }
    return new InputStreamReader(in, charset);
  }

  private static boolean isUtf8(Path file) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    char[] piece = new char[32 * 1024];
    try (Reader in = new InputStreamReader(Files.newInputStream(file), decoder)) {
      while (in.read(piece) >= 0) {
        // Only whether it can be read matters.
      }
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  private static char delimiter(Path file, Charset charset) throws IOException {
    char[] first = new char[LONGEST_FIRST];
    try (Reader in = open(file, charset)) {
      int length = Math.max(0, in.read(first));
      String line =
          new String(first, 0, length)
              .lines()
              .filter(l -> !l.startsWith("#"))
              .findFirst()
              .orElse("");
      char best = ',';
      for (char candidate : new char[] {';', '\t'}) {
        if (count(line, candidate) > count(line, best)) {
          best = candidate;
        }
      }
      return best;
    }
  }

  private static long count(String line, char what) {
    return line.chars().filter(c -> c == what).count();
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(4);
      return first.length == 4
          && first[0] == 'P'
          && first[1] == 'K'
          && first[2] == 3
          && first[3] == 4;
    }
  }

  /** The file is no table that can be read. */
  static final class NoTable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoTable(Throwable cause) {
      super(cause);
    }
  }
}
