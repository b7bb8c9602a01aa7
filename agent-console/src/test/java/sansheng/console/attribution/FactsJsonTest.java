package sansheng.console.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What somebody who tries to break it sends. Each is answered by a place and what is wrong there.
 */
class FactsJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|at: is missing",
        "{'at':5}|at: must be a text",
        "{'at':'2026-02-30T09:00:00+08:00'}|at: must be a time with its zone",
        "{'at':'2026-03-01T09:00:00'}|at: must be a time with its zone",
        "{'at':'+999999999-12-31T23:59:59Z'}|at: must lie between the years 1970 and 2999",
        "{'at':'-999999999-01-01T00:00:00Z'}|at: must lie between the years 1970 and 2999",
        "{AT}|party: is missing",
        "{AT,'party':'  '}|party: must be a text",
        "{AT,P,'zone':'Mars/Base'}|zone: must be a time zone",
        "{AT,P,'registrations':{}}|registrations: must be a list",
        "{AT,P,'registrations':[null]}|registrations[0]: must be an object",
        "{AT,P,'registrations':[{'id':'r'}]}|registrations[0].agent: is missing",
        "{AT,P,'followUps':[#,#]}|followUps[1].id: is used twice: f",
        "{AT,P,'links':[{'a':'p','b':'q','kind':'cousin'}]}|links[0].kind: must be one of same, spouse",
        "{AT,P,'deal':'sold'}|deal: must be an object",
        "{AT,P,'deal':{'agent':'1','at':'2026-03-01T09:00:00Z','kind':'gift'}}|deal.kind: must be one of order, delivery",
        "{AT,P,'visit':{'asksFor':[1]}}|visit.asksFor: must be a list of texts",
        "{AT,P,'visit':{'quarrel':'yes'}}|visit.quarrel: must be true or false",
        "{AT,P,'visit':{'served':'1'}}|visit.served: there is no such fact; known here: appointed,",
      })
  void whatMakesNoSenseIsNamedWithItsPlace(String json, String sentence) {
    String whole =
        json.replace("AT", "'at':'2026-04-01T12:00:00+08:00'")
            .replace("P,", "'party':'p',")
            .replace("#", "{'id':'f','agent':'1','party':'p','at':'2026-03-01T09:00:00Z'}")
            .replace('\'', '"');
    assertThatThrownBy(() -> FactsJson.read(new JsonObject(whole), Case.ZONE))
        .isInstanceOfSatisfying(
            BadFacts.class, bad -> assertThat(bad.sentence()).startsWith(sentence));
  }
}
