package sansheng.console.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sansheng.console.Settings;

/** The guide's table of settings is the settings that there are, with the defaults they have. */
class OperatingGuideTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| `([A-Z_]+)` \\| (?:`([^`]*)`|([^|]*)) \\| ([^|]+) \\| .+ \\|$");
  private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)[^)]*\\)");

  /** A setting's default where it is a value, and who reads it. */
  private record Row(String usual, String who) {}

  private final Map<String, Row> rows = rows();

  private static Map<String, Row> rows() {
    Map<String, Row> rows = new TreeMap<>();
    for (String line : Project.text("docs/operating.md").lines().toList()) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        String usual = row.group(2) == null ? "" : row.group(2);
        assertThat(rows.put(row.group(1), new Row(usual, row.group(4)))).as(line).isNull();
      }
    }
    return rows;
  }

  private Row row(String name) {
    return Objects.requireNonNull(rows.get(name), name);
  }

  @Test
  void everySettingIsInTheTableAndNothingElse() {
    Set<String> read = new TreeSet<>(Project.namedInJava());
    read.addAll(Project.readBySettings());
    for (String script :
        List.of(
            "bin/asterisk",
            "bin/run",
            "bin/build",
            "bin/java-home",
            "bin/console-java",
            "bin/chromium",
            "pbx/lib/common.sh")) {
      read.addAll(Project.readByScript(script));
    }
    read.addAll(Set.of("JAVA_HOME", "CHROMIUM"));
    assertThat(rows.keySet()).isEqualTo(read);
  }

  @Test
  void theConsolesDefaultsAreThose() {
    Set<String> console = new TreeSet<>(Project.readBySettings());
    // Their defaults are folders below another's.
    console.removeAll(Set.of("SANSHENG_RECORDINGS", "SANSHENG_SPOOL"));
    assertThat(rows).containsKeys(console.toArray(String[]::new));
    Map<String, String> spelled = new HashMap<>();
    for (String name : console) {
      assertThat(row(name).who()).as(name).contains("console");
      if (!row(name).usual().isEmpty()) {
        spelled.put(name, row(name).usual());
      }
    }
    assertThat(spelled).containsEntry("SANSHENG_DEMO", "no");
    // Without a demonstration there is no start without secrets.
    spelled.put("SANSHENG_DEMO", "yes");
    assertThat(Settings.from(spelled)).isEqualTo(Settings.from(Map.of("SANSHENG_DEMO", "yes")));
  }

  @Test
  void asterisksDefaultsAreThose() {
    String script = Project.text("bin/asterisk");
    for (String name : Project.readByScript("bin/asterisk")) {
      String usual = row(name).usual();
      if (!usual.isEmpty() && !usual.startsWith("~")) {
        String value = Pattern.quote(usual);
        assertThat(script)
            .as(name)
            .containsPattern(
                "need_\\w+ %1$s \"?\\$?%2$s\"?\\n|\\$\\{%1$s:-%2$s}".formatted(name, value));
      }
    }
  }

  @Test
  void whatTheDocumentsPointToExists() throws Exception {
    Path docs = Project.ROOT.resolve("docs");
    try (var files = Files.walk(docs)) {
      List<Path> documents =
          new java.util.ArrayList<>(files.filter(f -> f.toString().endsWith(".md")).toList());
      documents.add(Project.ROOT.resolve("CONTRIBUTING.md"));
      documents.add(Project.ROOT.resolve("CHANGELOG.md"));
      for (Path document : documents) {
        String text = Files.readString(document);
        Project.all(LINK, text, 1)
            .filter(target -> !target.startsWith("http"))
            .forEach(
                target -> assertThat(document.resolveSibling(target)).as(document + "").exists());
      }
    }
  }

  @Test
  void theMapNamesRealClasses() throws Exception {
    try (var files = Files.walk(Project.ROOT, 12)) {
      Set<String> classes = new TreeSet<>();
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .forEach(name -> classes.add(name.substring(0, name.length() - 5)));
      String map = Project.text("docs/architecture.md");
      assertThat(
              Project.all(
                  Pattern.compile("`(?:[a-z]+/)?([A-Z][a-z]+[A-Za-z]*)(?:\\.[a-z]+)?`"), map, 1))
          .hasSizeGreaterThan(20)
          .allSatisfy(name -> assertThat(classes).contains(name));
    }
  }
}
