package sansheng.console.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sansheng.console.Settings;
import sansheng.console.StartRefused;

/** No Docker runs where this is built, so the files are held against what the code reads. */
class ComposeTest {
  private static final String RANDOM = "0123456789abcdef0123456789abcdef";
  private static final Map<String, String> DOT_ENV =
      Map.of(
          "POSTGRES_PASSWORD",
          RANDOM,
          "SANSHENG_DB_PASSWORD",
          "1" + RANDOM,
          "SANSHENG_AMI_SECRET",
          "2" + RANDOM,
          "SANSHENG_SYSTEM_NAME",
          "s" + RANDOM,
          "SANSHENG_TRUNK",
          "sip.example.com:5060",
          "SANSHENG_MEDIA_ADDRESS",
          "203.0.113.5",
          "SANSHENG_SITE",
          "centre.example.com",
          "GRAFANA_PASSWORD",
          RANDOM);

  private final Compose compose = new Compose();

  @Test
  void everySettingGivenIsOneThatIsRead() {
    Set<String> console = Project.readBySettings();
    assertThat(console).contains("SANSHENG_PORT", "SANSHENG_ADMIN_PASSWORD");
    assertThat(console).containsAll(compose.environment("console").keySet());
    assertThat(Project.readByScript("bin/asterisk"))
        .containsAll(compose.environment("asterisk").keySet());
    assertThat(Project.text("docker/caddy/Caddyfile"))
        .contains(compose.environment("caddy").keySet().stream().map(n -> "{$" + n + "}").toList());
    assertThat(Project.readByScript("docker/postgres/10-sansheng.sh"))
        .isEqualTo(Set.of("SANSHENG_DB_PASSWORD"))
        .isSubsetOf(compose.environment("postgres").keySet());
  }

  @Test
  void theConsoleAcceptsTheEnvironmentAndRefusesItWithAnySecretMissingOrWeak() {
    Map<String, String> environment = compose.environment("console", DOT_ENV);
    Settings settings = Settings.from(environment);
    assertThat(settings.demonstration()).isFalse();
    assertThat(settings.behindTls()).isTrue();
    assertThat(settings.adminPassword()).isNull();
    for (String name : List.of("DATABASE_URL", "SANSHENG_AMI_SECRET", "SANSHENG_SYSTEM_NAME")) {
      assertRefused(environment, name, "");
    }
    for (String name :
        List.of("SANSHENG_AMI_SECRET", "SANSHENG_SYSTEM_NAME", "SANSHENG_ADMIN_PASSWORD")) {
      assertRefused(environment, name, "short");
      assertRefused(environment, name, "changeme-changeme-changeme");
    }
  }

  private static void assertRefused(Map<String, String> environment, String name, String value) {
    Map<String, String> changed = new HashMap<>(environment);
    changed.put(name, value);
    assertThatThrownBy(() -> Settings.from(changed))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(name);
  }

  @Test
  void consoleAndAsteriskAgree() {
    Map<String, String> pbx = compose.environment("asterisk", DOT_ENV);
    Settings console = Settings.from(compose.environment("console", DOT_ENV));
    assertThat(console.asterisk().host()).isEqualTo("asterisk");
    assertThat(console.asterisk().port()).hasToString(pbx.get("SANSHENG_AMI_PORT"));
    assertThat(console.asterisk().secret()).isEqualTo(pbx.get("SANSHENG_AMI_SECRET"));
    assertThat(console.asterisk().systemName()).isEqualTo(pbx.get("SANSHENG_SYSTEM_NAME"));
    assertThat(console.phoneSocket())
        .hasToString("ws://asterisk:" + pbx.get("SANSHENG_WS_PORT") + "/ws");
    assertThat(console.telephony().routeHost() + ":" + console.telephony().routePort())
        .isEqualTo(pbx.get("SANSHENG_ROUTE"));
    assertThat(console.telephony().routeHost()).isEqualTo(compose.address("console", "pbx"));
    assertThat(console.ringSeconds()).hasToString(pbx.get("SANSHENG_RING_SECONDS"));
    assertThat(console.recordings()).hasToString(pbx.get("SANSHENG_RECORDINGS"));
    assertThat(compose.words("asterisk", "volumes"))
        .contains("recordings:" + pbx.get("SANSHENG_RECORDINGS"));
    assertThat(compose.words("console", "volumes"))
        .contains("recordings:" + pbx.get("SANSHENG_RECORDINGS") + ":ro")
        .contains("console:" + console.data());
    assertThat(console.databaseUrl()).contains("@postgres:5432/sansheng", "1" + RANDOM);
  }

  @Test
  void theManagerAndTheWebSocketAreForTheConsoleOnly() {
    Map<String, String> pbx = compose.environment("asterisk");
    String own = compose.address("asterisk", "pbx");
    assertThat(pbx).containsEntry("SANSHENG_AMI_BIND", own).containsEntry("SANSHENG_WS_BIND", own);
    assertThat(pbx).containsEntry("SANSHENG_AMI_PERMIT", compose.address("console", "pbx") + "/32");
    assertThat(compose.isInternal("pbx")).isTrue();
    assertThat(compose.isInternal("data")).isTrue();
    assertThat(compose.isInternal("front")).isTrue();
    compose
        .services()
        .forEach(
            name ->
                assertThat(compose.words(name, "networks").contains("pbx"))
                    .as(name)
                    .isEqualTo(Set.of("asterisk", "console").contains(name)));
    assertThat(compose.words("console", "networks")).doesNotContain("outside");
    assertThat(compose.words("postgres", "networks")).containsExactly("data");
    String voice = pbx.get("SANSHENG_RTP_PORTS");
    String sip = pbx.get("SANSHENG_SIP_PORT");
    assertThat(compose.words("asterisk", "ports"))
        .containsExactly(sip + ":" + sip + "/udp", voice + ":" + voice + "/udp");
    assertThat(Project.text("docker/asterisk/Dockerfile"))
        .contains("EXPOSE " + sip + "/udp " + voice + "/udp");
    List<String> published = new ArrayList<>();
    compose.services().forEach(name -> published.addAll(compose.words(name, "ports")));
    assertThat(published)
        .containsExactlyInAnyOrder(
            sip + ":" + sip + "/udp",
            voice + ":" + voice + "/udp",
            "80:80",
            "443:443",
            "127.0.0.1:3000:3000");
  }

  @Test
  void noSecretHasADefault() {
    Set<String> required = new TreeSet<>();
    for (String service : compose.services()) {
      compose
          .environment(service)
          .forEach(
              (name, value) -> {
                var variables = Compose.VARIABLE.matcher(value).results().toList();
                variables.stream()
                    .filter(found -> found.group(2).equals("?"))
                    .forEach(found -> required.add(found.group(1)));
                if (name.matches(".*(SECRET|PASSWORD|SYSTEM_NAME).*|DATABASE_URL")) {
                  assertThat(variables).as(name).hasSize(1);
                  boolean first = name.equals("SANSHENG_ADMIN_PASSWORD");
                  assertThat(variables.get(0).group(2)).as(name).isEqualTo(first ? "-" : "?");
                  assertThat(variables.get(0).group(3).isEmpty()).as(name).isEqualTo(first);
                }
              });
    }
    assertThat(required).isEqualTo(new TreeSet<>(DOT_ENV.keySet()));
  }

  @Test
  void dotEnvExampleNamesEveryVariableEmptyAndExplained() {
    Set<String> used = new TreeSet<>();
    Project.all(Compose.VARIABLE, Project.text("docker-compose.yml"), 1).forEach(used::add);
    assertThat(Project.text("docker-compose.yml").replaceAll(Compose.VARIABLE.pattern(), ""))
        .as("every variable says what happens when it is empty")
        .doesNotContain("${");
    Set<String> named = new TreeSet<>();
    String before = "";
    for (String line : Project.text(".env.example").lines().toList()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        assertThat(line).matches("[A-Z_]+=");
        assertThat(before).as("before " + line).matches("#.*|SANSHENG_ZONE=");
        named.add(line.substring(0, line.length() - 1));
      }
      before = line;
    }
    assertThat(named).isEqualTo(used);
    assertThat(Project.text(".gitignore").lines()).contains("/.env");
  }

  @Test
  void everythingHasAHealthCheckThatAsksTheRightPort() {
    compose
        .services()
        .forEach(name -> assertThat(compose.healthCheck(name)).as(name).startsWith("CMD"));
    String port = compose.environment("console").get("SANSHENG_PORT");
    assertThat(compose.healthCheck("console"))
        .contains("http://127.0.0.1:" + port + "/health/ready");
    assertThat(Project.text("docker/console/Dockerfile")).contains("EXPOSE " + port);
    assertThat(Project.text("docker/caddy/Caddyfile")).contains("reverse_proxy console:" + port);
    assertThat(Project.text("docker/prometheus/prometheus.yml")).contains("console:" + port);
    assertThat(compose.healthCheck("asterisk"))
        .containsSubsequence("bin/asterisk", "cli", "/var/lib/sansheng/asterisk");
    assertThat(Project.text("docker/asterisk/Dockerfile"))
        .contains("ENTRYPOINT [\"bin/asterisk\", \"centre\", \"/var/lib/sansheng/asterisk\"]");
  }

  @Test
  void whatIsMountedExists() {
    Set<String> volumes = compose.top.at("volumes").keys();
    for (String service : compose.services()) {
      for (String mount : compose.words(service, "volumes")) {
        String source = mount.split(":", -1)[0];
        if (source.startsWith("./")) {
          assertThat(Project.ROOT.resolve(source)).exists();
          assertThat(mount).endsWith(":ro");
        } else {
          assertThat(volumes).contains(source);
        }
      }
    }
    assertThat(Project.ROOT.resolve("docker/postgres/10-sansheng.sh")).isExecutable();
  }

  @Test
  void theImagesAreMadeOfWhatIsThereAndRunAsNobodyInParticular() {
    String finalName =
        Project.first(
            Pattern.compile("<finalName>(.*)</finalName>"), Project.text("agent-console/pom.xml"));
    assertThat(Project.text("docker/console/Dockerfile"))
        .contains("\"-jar\", \"agent-console/target/" + finalName + ".jar\"");
    for (String service : List.of("console", "asterisk")) {
      Node build = compose.service(service).at("build");
      assertThat(Project.ROOT.resolve(build.at("context").text()).normalize())
          .isEqualTo(Project.ROOT);
      String dockerfile = Project.text(build.at("dockerfile").text());
      // Both read the recordings' folder, which only its owner may enter.
      assertThat(dockerfile.lines().filter(line -> line.startsWith("USER ")))
          .containsExactly("USER 10001:10001");
      assertThat(dockerfile.lines().toList().getLast()).startsWith("ENTRYPOINT [");
      for (String line : dockerfile.lines().filter(l -> l.startsWith("COPY ")).toList()) {
        List<String> words = List.of(line.split(" ", -1));
        if (!line.contains("--from=")) {
          for (String source : words.subList(1, words.size() - 1)) {
            assertThat(Files.exists(Project.ROOT.resolve(source))).as(source).isTrue();
            assertThat(Project.text(".dockerignore").lines()).doesNotContain(source);
          }
        }
      }
      for (String mount : compose.words(service, "volumes")) {
        // A new volume takes its owner from the image's folder.
        String folder = mount.split(":", -1)[1];
        assertThat(dockerfile).contains(folder);
      }
    }
  }

  @Test
  void everyOtherFileIsReadable() throws Exception {
    for (String file :
        List.of(
            "docker/prometheus/prometheus.yml",
            "docker/prometheus/alerts.yml",
            "docker/grafana/provisioning/datasources/prometheus.yml",
            "docker/grafana/provisioning/dashboards/sansheng.yml")) {
      assertThat(Node.read(file).keys()).as(file).isNotEmpty();
    }
    JsonObject dashboard =
        new JsonObject(Project.text("docker/grafana/dashboards/sansheng-dashboard.json"));
    assertThat(dashboard.getJsonArray("panels")).hasSizeGreaterThan(15);
    assertThat(compose.words("grafana", "volumes"))
        .anyMatch(mount -> mount.startsWith("./docker/grafana/dashboards:"));
  }
}
