package sansheng.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a phone says through the console reaches the PBX, from the first word on. */
class PhoneSocketIT {
  private static final int PHONES = 300;

  private static final Vertx VERTX = Vertx.vertx();

  /** Stands where the PBX's SIP socket is, and says back what it hears. */
  @SuppressWarnings("NullAway.Init")
  private static HttpServer pbx;

  @SuppressWarnings("NullAway.Init")
  private static TestConsole console;

  @BeforeAll
  static void open() {
    pbx =
        VERTX
            .createHttpServer(new HttpServerOptions().setWebSocketSubProtocols(List.of("sip")))
            .webSocketHandler(socket -> socket.textMessageHandler(socket::writeTextMessage))
            .listen(0, "127.0.0.1")
            .await();
    console = new TestConsole(0, URI.create("ws://127.0.0.1:" + pbx.actualPort() + "/ws"));
  }

  @AfterAll
  static void close() {
    console.close();
    pbx.close().await();
    VERTX.close().await();
  }

  @Test
  void nothingThatOneOfManyPhonesSaysIsLost() throws Exception {
    HttpClient client = signedIn();
    Set<String> answered = ConcurrentHashMap.newKeySet();
    List<CompletableFuture<WebSocket>> phones = new ArrayList<>();
    for (int i = 0; i < PHONES; i++) {
      String name = "phone " + i;
      phones.add(
          client
              .newWebSocketBuilder()
              .header("Origin", console.url(""))
              .subprotocols("sip")
              .buildAsync(
                  URI.create(console.url("/phone").replaceFirst("http", "ws")),
                  new Phone(name, answered)));
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(answered).hasSize(PHONES));
    phones.forEach(phone -> phone.join().abort());
  }

  /** Says its name as soon as it is joined, and notes what comes back. */
  private record Phone(String name, Set<String> answered) implements WebSocket.Listener {
    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      socket.request(1);
      if (text.toString().isBlank()) {
        return socket.sendText(name, true);
      }
      answered.add(text.toString());
      return null;
    }
  }

  private static HttpClient signedIn() throws Exception {
    HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    var form = "login=lin&password=" + TestConsole.PASSWORD;
    var request =
        HttpRequest.newBuilder(URI.create(console.url("/sign-in")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", console.url(""))
            .POST(BodyPublishers.ofString(form));
    assertThat(client.send(request.build(), BodyHandlers.discarding()).statusCode()).isEqualTo(302);
    return client;
  }
}
