package sansheng.console.prompter;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.db.Db;
import sansheng.console.spool.Delivery;

/**
 * Brings states of sheets into the database, one state of a sheet after the other: a tick that was
 * taken back is on record as one, however late its states arrive.
 */
final class SheetDelivery implements Delivery.Destination {
  private static final Logger LOG = LoggerFactory.getLogger(SheetDelivery.class);
  private static final int BATCH = 100;

  private final Function<JsonArray, Future<Void>> place;

  /**
   * @param place {@link SheetStore#write} or something before it
   */
  SheetDelivery(Function<JsonArray, Future<Void>> place) {
    this.place = place;
  }

  @Override
  public void put(List<String> rows) {
    List<JsonObject> round = new ArrayList<>();
    Set<String> sheets = new HashSet<>();
    for (String row : rows) {
      JsonObject state = new JsonObject(row);
      String sheet = state.getString("call") + " " + state.getString("agent");
      // Two states of one sheet can't be told in one statement.
      if (round.size() == BATCH || !sheets.add(sheet)) {
        write(round);
        round = new ArrayList<>();
        sheets = new HashSet<>(Set.of(sheet));
      }
      round.add(state);
    }
    if (!round.isEmpty()) {
      write(round);
    }
  }

  private void write(List<JsonObject> states) {
    try {
      placed(states);
    } catch (CompletionException e) {
      if (!Db.isAboutTheData(e)) {
        throw e;
      }
      oneByOne(states);
    }
  }

  // One state that the database will never take must not keep back the others.
  private void oneByOne(List<JsonObject> states) {
    for (JsonObject state : states) {
      try {
        placed(List.of(state));
      } catch (CompletionException e) {
        if (!Db.isAboutTheData(e)) {
          throw e;
        }
        LOG.error("The database refuses what was shown in a call: {}", state, e);
      }
    }
  }

  private void placed(List<JsonObject> states) {
    place.apply(new JsonArray(states)).toCompletionStage().toCompletableFuture().join();
  }
}
