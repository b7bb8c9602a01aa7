package sansheng.console.floorboard;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import sansheng.console.audit.Audit;
import sansheng.console.db.Db;
import sansheng.console.live.Live;
import sansheng.console.screenpop.Pop;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.cti.Ask;
import sansheng.cti.FloorView;

/**
 * The supervisor's floor, composed.
 *
 * @param listener is told of every change of the floor
 */
public record FloorRooms(BoardPages pages, StepIn stepIn, BoardListener listener) {
  /** How long the floor waits for the database: what the PBX knows must not wait for it. */
  public static final Duration PATIENCE = Duration.ofSeconds(1);

  /**
   * @param pops what is known of a call's caller by now
   * @param mask hides the middle of a number
   * @param names how agents are called, by work number; waits for the database
   */
  public static FloorRooms of(
      Vertx vertx,
      Db db,
      BoardSettings settings,
      FloorView floor,
      Ask ask,
      Function<UUID, Optional<Pop>> pops,
      UnaryOperator<String> mask,
      Supplier<Map<String, String>> names,
      Pages pages,
      Messages messages,
      Audit audit,
      Live live,
      InstantSource clock) {
    return new FloorRooms(
        new BoardPages(
            pages, new BoardReader(floor, pops, mask), new BoardStore(db, settings), names, clock),
        new StepIn(ask, floor, audit, messages),
        new BoardListener(vertx, live));
  }
}
