package sansheng.console.attribution;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import sansheng.console.attribution.Ruling.Ground;
import sansheng.console.web.Messages;

/** A ruling in the API's words, its sentences in every language of the interface. */
final class RulingJson {
  private final Messages messages;

  RulingJson(Messages messages) {
    this.messages = messages;
  }

  JsonObject of(Ruling ruling) {
    JsonArray shares = new JsonArray();
    ruling
        .shares()
        .forEach(
            s -> shares.add(new JsonObject().put("agent", s.agent()).put("percent", s.percent())));
    return new JsonObject()
        .put("policy", ruling.policy())
        .put("version", ruling.version())
        .put("rule", ruling.rule())
        .put("owner", ruling.owner())
        .put("shares", shares)
        .put("followUpBy", new JsonArray(ruling.followUpBy()))
        .put("used", grounds(ruling.used()))
        .put("rejected", grounds(ruling.rejected()))
        .put(
            "text",
            inEveryLanguage(
                "attribution." + ruling.sentence().key(), ruling.sentence().arguments().toArray()));
  }

  private JsonArray grounds(List<Ground> grounds) {
    JsonArray all = new JsonArray();
    for (Ground ground : grounds) {
      all.add(
          new JsonObject()
              .put("fact", ground.fact())
              .put("why", ground.why())
              .put("text", inEveryLanguage("attribution.why." + ground.why())));
    }
    return all;
  }

  private JsonObject inEveryLanguage(String key, Object... arguments) {
    JsonObject text = new JsonObject();
    for (Locale language : Messages.LANGUAGES) {
      text.put(language.toLanguageTag(), messages.say(language, key, arguments));
    }
    return text;
  }
}
