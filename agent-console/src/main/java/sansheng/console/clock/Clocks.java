package sansheng.console.clock;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/**
 * What other features tell the clocks. They name no policy: they say what happened, and the
 * policies that are switched on decide which clocks that starts or stops.
 *
 * <p>Saying the same twice changes nothing, and a fact may be told late: clocks go by when it
 * happened.
 */
public interface Clocks {

  /**
   * Notes that something happened.
   *
   * @return when it is written down, with the clocks it started and stopped
   */
  Future<Void> fact(About about, Fact fact);

  /** Notes something without attributes. */
  default Future<Void> fact(About about, String fact, Instant at) {
    return fact(about, new Fact(fact, at));
  }

  /**
   * Does something to the subject and notes what that means for its clocks, all of it or nothing: a
   * console that dies in between leaves neither half.
   *
   * @param deed writes on the connection it is given and tells the facts in the same transaction
   */
  <T> Future<T> together(Function<Telling, Future<T>> deed);

  /** A transaction in which facts are told. */
  interface Telling {
    /** Where to write. */
    SqlConnection on();

    /** Notes that something happened. */
    Future<Void> fact(About about, Fact fact);

    /** Notes something without attributes. */
    default Future<Void> fact(About about, String fact, Instant at) {
      return fact(about, new Fact(fact, at));
    }

    /** As {@link Clocks#promised}. */
    default Future<Void> promised(About promise, Instant made, Instant due) {
      return fact(promise, promise(made, due));
    }
  }

  private static Fact promise(Instant made, Instant due) {
    return new Fact("promised", made, Map.of("due", new Fact("due", due).at().toString()));
  }

  /**
   * An agent has promised to call at a certain time ({@code C2-promise}). Kept by the fact {@code
   * reached}, ended by {@code cancelled}.
   *
   * @param promise a new id of the promise
   * @param made when it was said
   * @param due the promised time
   */
  default Future<Void> promised(About promise, Instant made, Instant due) {
    return fact(promise, promise(made, due));
  }

  /**
   * A question could not be answered on the spot ({@code C3}). Kept by the fact {@code answered}.
   */
  default Future<Void> questionReceived(About question, Instant at) {
    return fact(question, "received", at);
  }
}
