package sansheng.console.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** As XLSX; what has been written leaves the memory every thousand lines. */
final class XlsxSheet implements CustomerSheet {
  private static final int FLUSH = 1000;

  private final OutputStream out;
  private final Workbook book;
  private final Worksheet sheet;
  private final String mark;
  private int row;

  XlsxSheet(Path file, String mark) throws IOException {
    this.mark = mark;
    out = Files.newOutputStream(file);
    book = new Workbook(out, "Sansheng", "1.0");
    sheet = book.newWorksheet("customers");
    sheet.value(row++, 0, "# " + mark);
  }

  @Override
  public void line(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      // Always a text: a cell of a text is no formula, and a number keeps its zeros.
      sheet.inlineString(row, i, CustomerSheet.harmless(cells.get(i)));
    }
    sheet.inlineString(row, cells.size(), mark);
    row++;
    if (row % FLUSH == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    book.close();
    out.close();
  }
}
