package sansheng.console.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sansheng.console.Console;
import sansheng.console.Settings;
import sansheng.console.db.TestDatabase;

/** What dashboard and alert rules ask for is what a running console exports. */
class FiguresIT {
  private static final Pattern SERIES =
      Pattern.compile("\\b((?:sansheng|jvm|process|system)_\\w+)");
  private static final Pattern SELECTOR =
      Pattern.compile("\\b((?:sansheng|jvm)_\\w+)\\{(\\w+=\"[^\"]*\")}");

  @Test
  void dashboardAndAlertsAskForFiguresThatExist(@TempDir Path folder) throws Exception {
    try (TestDatabase database = new TestDatabase();
        Console console =
            Console.start(settings(database, folder), Clock.systemUTC(), null, null)) {
      String figures = get(console, "/metrics").body();
      Set<String> exported =
          figures
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("[{ ]", 2)[0])
              .collect(Collectors.toCollection(TreeSet::new));
      List<String> asked = new ArrayList<>(asked());
      assertThat(asked).hasSizeGreaterThan(40);
      for (String expression : asked) {
        Project.all(SERIES, expression.replaceAll("\"[^\"]*\"", ""), 1)
            .forEach(name -> assertThat(exported).as(expression).contains(name));
        SELECTOR
            .matcher(expression)
            .results()
            .forEach(
                found ->
                    assertThat(figures.lines())
                        .as(expression)
                        .anyMatch(
                            line ->
                                line.startsWith(found.group(1) + "{")
                                    && line.contains(found.group(2))));
      }
      // The rest of what the console says about itself is worth a look, too.
      String everything = String.join("\n", asked);
      assertThat(exported.stream().filter(name -> name.startsWith("sansheng_")))
          .allMatch(name -> everything.contains(family(name)) || name.endsWith("_kept"));

      HttpResponse<String> ready = get(console, "/health/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(new JsonObject(ready.body()).getJsonArray("checks").encode())
          .contains("\"database\",\"status\":\"up\"", "pbx main");
      assertThat(get(console, "/health/live").statusCode()).isEqualTo(200);
    }
  }

  private static String family(String name) {
    return name.replaceFirst("_(total|count|sum|max|bucket)$", "");
  }

  @Test
  void everyDangerHasItsAlert() {
    String alerts = Project.text("docker/prometheus/alerts.yml");
    assertThat(alerts)
        .contains(
            "sansheng_ami_up == 0",
            "sansheng_journal_backlog",
            "sansheng_ami_quarantined_total",
            "sansheng_db_failures_total",
            "sansheng_floor_failures_total");
  }

  private static List<String> asked() {
    List<String> expressions = new ArrayList<>();
    for (Node group : Node.read("docker/prometheus/alerts.yml").at("groups").items()) {
      for (Node rule : group.at("rules").items()) {
        assertThat(rule.keys()).contains("alert", "expr", "labels", "annotations");
        expressions.add(rule.at("expr").text());
      }
    }
    new JsonObject(Project.text("docker/grafana/dashboards/sansheng-dashboard.json"))
        .getJsonArray("panels").stream()
            .map(panel -> ((JsonObject) panel).getJsonArray("targets"))
            .filter(targets -> targets != null)
            .flatMap(targets -> targets.stream())
            .forEach(target -> expressions.add(((JsonObject) target).getString("expr")));
    return expressions;
  }

  private static Settings settings(TestDatabase database, Path folder) {
    return Settings.from(
        Map.of(
            "DATABASE_URL", database.url(),
            "SANSHENG_DATA", folder.toString(),
            "SANSHENG_PORT", "0",
            "SANSHENG_ROUTE", "127.0.0.1:0",
            "SANSHENG_AMI_PORT", "1",
            "SANSHENG_AMI_SECRET", "0123456789abcdef0123",
            "SANSHENG_SYSTEM_NAME", "s0123456789abcdef0123"));
  }

  private static HttpResponse<String> get(Console console, String path) throws Exception {
    URI address = console.address().resolve(path);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
