package sansheng.cti.floor;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What the floor has not seen of its PBX and would like to be told.
 *
 * @param context how far back the calls reach that are concerned
 * @param since the last moment of which something is known
 * @param from what happened from this moment on is not known, with a margin before it in which some
 *     of it may be
 * @param anew true when this floor is new: calls are then wanted from their beginning
 * @param open calls by linked id that an earlier bridge saw begin and not end
 * @param ended linked ids of calls that are known from beginning to end
 */
public record Gap(
    Instant context,
    Instant since,
    Instant from,
    boolean anew,
    Map<String, CallRecord> open,
    Set<String> ended) {
  public Gap {
    open = Map.copyOf(open);
    ended = Set.copyOf(ended);
  }
}
