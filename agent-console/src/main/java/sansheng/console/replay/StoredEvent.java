package sansheng.console.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sansheng.cti.event.PbxEvent;

/**
 * Something that was heard and is kept.
 *
 * @param seq orders what one PBX said, also over restarts of the console
 * @param at when, by the PBX's clock
 * @param event null where a console began: its floor knew only what was written down
 */
record StoredEvent(String pbx, long seq, Instant at, @Nullable PbxEvent event) {

  /** As its row is written, and kept in the spool until then. */
  String row() {
    PbxEvent said = event;
    String call = said instanceof PbxEvent.OfLeg leg ? leg.call() : null;
    return new io.vertx.core.json.JsonObject()
        .put("pbx", pbx)
        .put("seq", seq)
        .put("linked_id", call == null ? null : call.replace("\0", ""))
        .put("at", at.toString())
        .put("event", said == null ? STARTED : EventJson.write(said))
        .encode();
  }

  /** What stands for the beginning of a console. */
  static final String STARTED = "{\"is\":\"ConsoleStarted\"}";
}
