package sansheng.cti.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The questions of a dialplan, as Asterisk asks them. */
class RouteServerTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private record Fixed(Route route, DialRuling ruling) implements Router {
    @Override
    public Route route(RouteQuestion question) {
      return route;
    }

    @Override
    public DialRuling dial(DialQuestion question) {
      return ruling;
    }

    @Override
    public boolean mayCallBack(String digits) {
      return digits.equals("13800000101");
    }
  }

  private static RouteServer server(Router router) throws IOException {
    return RouteServer.start(HERE, 0, List.of("secretname"), router);
  }

  /** Asks as Asterisk does and takes every variable; what came is the answer. */
  private static Map<String, String> ask(RouteServer server, String script, String... told)
      throws IOException {
    Map<String, String> set = new TreeMap<>();
    try (Socket socket = new Socket(HERE, server.port())) {
      socket.setSoTimeout(5_000);
      StringBuilder question = new StringBuilder("agi_network: yes\n");
      question.append("agi_network_script: ").append(script).append('\n');
      for (String line : told) {
        question.append(line).append('\n');
      }
      socket.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] words = line.split(" ", 4);
        assertThat(words[0] + " " + words[1]).isEqualTo("SET VARIABLE");
        set.put(words[2], words[3].replace("\"", ""));
        socket.getOutputStream().write("200 result=1\n".getBytes(StandardCharsets.UTF_8));
      }
    }
    return set;
  }

  private static final String GENUINE = "agi_uniqueid: secretname-1795290000.1";

  @Test
  void anOwnerIsNamedWithTheTimeTheyAreRung() throws Exception {
    Route owner = new Route(Route.Way.PLAIN, "1001", Duration.ofSeconds(10), 30, "zh_TW", null);
    try (RouteServer server = server(new Fixed(owner, DialRuling.REFUSED))) {
      assertThat(ask(server, "queue", GENUINE, "agi_callerid: 13800000101", "agi_arg_1: support"))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "owner", "1001",
                  "seconds", "10",
                  "QUEUE_PRIO", "30",
                  "CHANNEL(language)", "zh_TW",
                  "route", "plain"));
    }
  }

  @Test
  void howSomebodyWaitsIsToldBeforeTheWay() throws Exception {
    Route waits =
        new Route(
            Route.Way.PLAIN,
            null,
            Duration.ZERO,
            0,
            null,
            new Route.Waiting(Duration.ofMinutes(2), true, true, "13800000101"));
    try (RouteServer server = server(new Fixed(waits, DialRuling.REFUSED))) {
      assertThat(ask(server, "queue", GENUINE, "agi_callerid: 13800000101"))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "wait", "120",
                  "offer", "yes",
                  "load", "high",
                  "spoken", "13800000101",
                  "route", "plain"));
    }
  }

  @Test
  void whoIsClosedToIsToldSoInTheirLanguage() throws Exception {
    try (RouteServer server = server(new Fixed(Route.closed("zh_TW"), DialRuling.REFUSED))) {
      assertThat(ask(server, "queue", GENUINE))
          .isEqualTo(Map.of("CHANNEL(language)", "zh_TW", "route", "closed"));
    }
  }

  @Test
  void aTypedNumberIsJudged() throws Exception {
    try (RouteServer server = server(new Fixed(Route.PLAIN, DialRuling.REFUSED))) {
      assertThat(ask(server, "callback", GENUINE, "agi_arg_1: 13800000101"))
          .isEqualTo(Map.of("usable", "yes"));
      assertThat(ask(server, "callback", GENUINE, "agi_arg_1: 110"))
          .isEqualTo(Map.of("usable", "no"));
    }
  }

  @Test
  void whoIsNotKnownGoesToThePlainQueue() throws Exception {
    try (RouteServer server = server(new Fixed(Route.PLAIN, DialRuling.REFUSED))) {
      assertThat(ask(server, "queue", GENUINE)).isEqualTo(Map.of("route", "plain"));
    }
  }

  @Test
  void whoDoesNotKnowTheSecretNameIsToldNothing() throws Exception {
    try (RouteServer server =
        server(new Fixed(Route.closed("zh"), new DialRuling(true, "110", "")))) {
      assertThat(ask(server, "queue", "agi_uniqueid: 1795290000.1")).isEmpty();
      assertThat(ask(server, "dial", "agi_uniqueid: other-1795290000.1", "agi_arg_1: 110"))
          .isEmpty();
      assertThat(server.refused.sum()).isEqualTo(2);
    }
  }

  @Test
  void aRouterThatHangsOrFailsLeadsToThePlainQueueAndToNoDialling() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Router hangs =
        new Router() {
          @Override
          public Route route(RouteQuestion question) {
            try {
              never.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return Route.refused();
          }

          @Override
          public DialRuling dial(DialQuestion question) {
            throw new IllegalStateException("a router's own trouble");
          }

          @Override
          public boolean mayCallBack(String digits) {
            throw new IllegalStateException("a router's own trouble");
          }
        };
    try (RouteServer server = server(hangs)) {
      long began = System.nanoTime();
      assertThat(ask(server, "queue", GENUINE)).isEqualTo(Map.of("route", "plain"));
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
      assertThat(ask(server, "dial", GENUINE, "agi_arg_1: 13800000101"))
          .isEqualTo(Map.of("outgoing", "refused"));
      assertThat(ask(server, "callback", GENUINE, "agi_arg_1: 13800000101")).isEmpty();
      assertThat(server.unanswered.sum()).isEqualTo(3);
    }
  }

  @Test
  void whatIsAllowedIsToldWithTheDigitsAndTheNumberToShow() throws Exception {
    DialRuling allowed = new DialRuling(true, "013800000101", "02112345678");
    try (RouteServer server = server(new Fixed(Route.PLAIN, allowed))) {
      assertThat(ask(server, "dial", GENUINE, "agi_arg_1: 013800000101", "agi_arg_2: 1001"))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of("send", "013800000101", "show", "02112345678", "outgoing", "allowed"));
    }
  }

  @Test
  void anAnswerThatIsMoreThanLettersAndDigitsIsNotGiven() throws Exception {
    DialRuling odd = new DialRuling(true, "1&PJSIP/2@trunk", "");
    try (RouteServer server = server(new Fixed(Route.PLAIN, odd))) {
      assertThat(ask(server, "dial", GENUINE, "agi_arg_1: 1")).doesNotContainKey("outgoing");
      // Counted after the line is closed.
      Awaitility.await().until(() -> server.refused.sum() == 1);
    }
  }

  @Test
  void whoTellsForEverIsNotListenedTo() throws Exception {
    try (RouteServer server = server(new Fixed(Route.PLAIN, DialRuling.REFUSED));
        Socket socket = new Socket(HERE, server.port())) {
      socket.setSoTimeout(5_000);
      byte[] line = ("agi_x: " + "y".repeat(40_000)).getBytes(StandardCharsets.UTF_8);
      socket.getOutputStream().write(line);
      assertThat(isOver(socket)).isTrue();
    }
  }

  private static boolean isOver(Socket socket) {
    try {
      return socket.getInputStream().read() < 0;
    } catch (IOException reset) {
      return !(reset instanceof java.net.SocketTimeoutException);
    }
  }
}
