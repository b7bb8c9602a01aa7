package sansheng.console.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sansheng.console.db.TestDatabase;
import sansheng.console.demo.AsteriskProcess;
import sansheng.console.demo.Home;

/** Whatever is wrong at the start is said in one sentence that names what to change. */
class StartTroublesIT {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final String SECRET = "0123456789abcdef0123";
  private static final Pattern ADDRESS = Pattern.compile("Sansheng: (http://\\S+)");

  @TempDir Path folder;

  @Test
  void aTakenHttpPortStopsEverythingAgain() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, LOOPBACK);
        Started console =
            Started.console(
                Map.of(
                    "SANSHENG_DEMO",
                    "yes",
                    "SANSHENG_DATA",
                    folder.toString(),
                    "SANSHENG_AMI_PORT",
                    "1",
                    "SANSHENG_PORT",
                    Integer.toString(taken.getLocalPort())))) {
      refused(console, "Port " + taken.getLocalPort(), "SANSHENG_PORT");
      assertThat(folder.resolve("postgresql/PG_VERSION")).exists();
      assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
    }
  }

  @Test
  void aDatabaseThatIsDown() throws Exception {
    try (Started console =
        Started.console(server("postgres://u:secret-word@127.0.0.1:1/none?sslmode=disable"))) {
      refused(console, "127.0.0.1:1/none can't be reached", "DATABASE_URL");
      assertThat(console.err()).doesNotContain("secret-word");
    }
  }

  @Test
  void aWrongDatabasePassword() throws Exception {
    try (TestDatabase database = new TestDatabase();
        Started console =
            Started.console(server(database.url().replaceFirst(":[^:@/]+@", ":wrong@")))) {
      refused(console, "refuses this user or password", "DATABASE_URL");
    }
  }

  @Test
  void aServerDoesNotStartOnAWeakSecret() throws Exception {
    Map<String, String> weak = server("postgres://u:p@127.0.0.1:1/none");
    weak.put("SANSHENG_AMI_SECRET", "sansheng");
    try (Started console = Started.console(weak)) {
      refused(console, "SANSHENG_AMI_SECRET is too easy to guess");
    }
  }

  @Test
  void anAsteriskThatDoesNotAnswerIsSaidAndWaitedFor() throws Exception {
    try (TestDatabase database = new TestDatabase();
        Started console = Started.console(server(database.url()))) {
      console.says("Asterisk 'main' does not answer at 127.0.0.1:1");
      console.says("Nobody can sign in yet");
      notReady(console, "SANSHENG_AMI_HOST and SANSHENG_AMI_PORT");
    }
  }

  @Test
  void aWrongManagerPasswordIsSaid() throws Exception {
    int port = free();
    Map<String, String> pbx =
        Map.of(
            "SANSHENG_AMI_PORT", Integer.toString(port),
            "SANSHENG_AMI_SECRET", "another-" + SECRET,
            "SANSHENG_SYSTEM_NAME", "s" + SECRET,
            "SANSHENG_WS_PORT", Integer.toString(free()),
            "SANSHENG_SIP_PORT", Integer.toString(free()));
    try (AsteriskProcess asterisk =
            AsteriskProcess.start(new Home(Project.ROOT), "centre", folder, pbx, port);
        TestDatabase database = new TestDatabase()) {
      assertThat(asterisk.isAlive()).isTrue();
      Map<String, String> environment = server(database.url());
      environment.put("SANSHENG_AMI_PORT", Integer.toString(port));
      try (Started console = Started.console(environment)) {
        console.says("refuses the manager account 'sansheng'");
        notReady(console, "SANSHENG_AMI_USER and SANSHENG_AMI_SECRET");
      }
    }
  }

  @Test
  void aTakenPortOfAsteriskIsSaidInItsOwnWords() throws Exception {
    try (DatagramSocket taken = new DatagramSocket(new InetSocketAddress(LOOPBACK, 0));
        Started console = Started.console(demonstration(free(), taken.getLocalPort()))) {
      refused(
          console, "UDP port " + taken.getLocalPort() + " is already taken; set SANSHENG_SIP_PORT");
    }
  }

  @Test
  void anotherManagerAtOurPortIsNotTakenForOurs() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 5, LOOPBACK);
        Started console = Started.console(demonstration(taken.getLocalPort(), free()))) {
      refused(
          console, "TCP port " + taken.getLocalPort() + " is already taken; set SANSHENG_AMI_PORT");
    }
  }

  /** Ends with 1 and these words in the last line, without a stack trace anywhere. */
  private static void refused(Started console, String... words) throws InterruptedException {
    assertThat(console.exitCode()).as(console.err()).isEqualTo(1);
    assertThat(console.err().lines().toList().getLast()).contains(words);
    plain(console);
  }

  private static void plain(Started console) {
    assertThat(console.err()).doesNotContain("\tat ", "Exception", "ERROR");
  }

  /** Runs all the same, and names the trouble where its health is asked for. */
  private static void notReady(Started console, String words) throws Exception {
    console.says("Sansheng: http://");
    URI ready =
        URI.create(Project.first(ADDRESS, console.out()).replace("0.0.0.0", "127.0.0.1"))
            .resolve("/health/ready");
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains(words);
    }
    assertThat(Project.all(Pattern.compile("WARN +Link"), console.err(), 0)).hasSize(1);
    plain(console);
  }

  private Map<String, String> server(String databaseUrl) {
    return new HashMap<>(
        Map.of(
            "DATABASE_URL",
            databaseUrl,
            "SANSHENG_DATA",
            folder.toString(),
            "SANSHENG_PORT",
            "0",
            "SANSHENG_AMI_PORT",
            "1",
            "SANSHENG_AMI_SECRET",
            SECRET,
            "SANSHENG_SYSTEM_NAME",
            "s" + SECRET));
  }

  private Map<String, String> demonstration(int ami, int sip) throws Exception {
    return Map.of(
        "SANSHENG_DEMO", "yes",
        "SANSHENG_HOME", Project.ROOT.toString(),
        "SANSHENG_DATA", folder.toString(),
        "SANSHENG_AMI_PORT", Integer.toString(ami),
        "SANSHENG_WS_PORT", Integer.toString(free()),
        "SANSHENG_SIP_PORT", Integer.toString(sip));
  }

  private static int free() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
      return socket.getLocalPort();
    }
  }
}
