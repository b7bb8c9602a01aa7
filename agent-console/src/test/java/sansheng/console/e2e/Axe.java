package sansheng.console.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Asks axe-core what is wrong with a page for people who can't see or use a mouse. */
final class Axe {
  private static final Path AXE = Path.of("node_modules/axe-core/axe.min.js");

  private Axe() {}

  /** Each violation in a line; the page's own content policy stays in force. */
  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) throws IOException {
    page.evaluate(Files.readString(AXE));
    Object found =
        page.evaluate(
            """
            async () => (await axe.run()).violations.map(v =>
              ({ id: v.id, help: v.help, where: v.nodes.map(n => n.target.join(' ')).join(', ') }))
            """);
    return ((List<Map<String, Object>>) found)
        .stream().map(v -> v.get("id") + ": " + v.get("help") + " at " + v.get("where")).toList();
  }
}
