package sansheng.console.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** As CSV in UTF-8, with the mark that spreadsheets need to read Chinese. */
final class CsvSheet implements CustomerSheet {
  private final CSVPrinter out;
  private final String mark;

  CsvSheet(Path file, String mark) throws IOException {
    this.mark = mark;
    var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    writer.write('\ufeff');
    out = new CSVPrinter(writer, CSVFormat.DEFAULT);
    out.printRecord("# " + mark);
  }

  @Override
  public void line(List<String> cells) throws IOException {
    List<String> all = new ArrayList<>(cells.stream().map(CustomerSheet::harmless).toList());
    all.add(mark);
    out.printRecord(all);
  }

  @Override
  public void close() throws IOException {
    out.close(true);
  }
}
