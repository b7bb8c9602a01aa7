package sansheng.console.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import sansheng.console.staff.Role;

/** What the answer to the routing question does to a real caller. */
@ExtendWith(WholeCentre.Open.class)
class ServedFirstIT {
  /** Of the demonstration's customer of level VIP. */
  private static final String IMPORTANT = "+8657155500188";

  private final WholeCentre centre = WholeCentre.get();

  @Test
  void whoIsMoreImportantIsServedFirstThoughTheyCameLast() {
    String number = "+8613900000261";
    try (Desk desk = Desk.signedOn(centre, "wang.fang")) {
      centre.call("400", number, "Was here first", "giveup20");
      waits(number);
      centre.call("400", IMPORTANT, "Came last", "giveup20");
      waits(IMPORTANT);

      desk.beReady();
      desk.stateIs("RINGING");
      WholeCentre.await().until(() -> !offers(IMPORTANT).isEmpty());
      assertThat(offers(number)).isEmpty();
      desk.answer();
      desk.page.click("#call-hang-up");

      Sums.addUp(centre.endedCallFrom(IMPORTANT.substring(1)));
      JsonObject first = centre.endedCallFrom(number.substring(1));
      assertThat(first.getString("outcome")).isEqualTo("abandoned");
      Sums.addUp(first);
    }
  }

  @Test
  void whoIsOnTheListIsNotTakenAndNobodyIsRung() throws Exception {
    String number = "+8613900000262";
    assertThat(blacklist("PUT", number)).isEqualTo(204);
    try (Desk desk = Desk.ready(centre, "wang.fang")) {
      centre.call("400", number, "Not again", "talk");

      JsonObject call = centre.endedCallFrom(number.substring(1));
      assertThat(call.getString("answeredAt")).isNull();
      assertThat(call.getJsonArray("offers")).isEmpty();
      assertThat(call.getString("queue")).isNull();
      Sums.addUp(call);
      desk.stateIs("READY");
    } finally {
      assertThat(blacklist("DELETE", number)).isEqualTo(204);
    }
  }

  private void waits(String number) {
    WholeCentre.await()
        .until(
            () -> "support".equals(centre.newestCallFrom(number.substring(1)).getString("queue")));
  }

  private JsonArray offers(String number) {
    return centre.newestCallFrom(number.substring(1)).getJsonArray("offers");
  }

  private int blacklist(String method, String number) throws IOException, InterruptedException {
    String token =
        centre.console.tokens().issue(Role.SUPERVISOR, "list", Duration.ofMinutes(5)).await();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(
                      centre.console.address().resolve("/api/v1/blacklist/" + number))
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .method(method, BodyPublishers.ofString("{\"reason\":\"shouts\"}"))
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    }
  }
}
