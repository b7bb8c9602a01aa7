package sansheng.console.journal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import sansheng.cti.floor.CallRecord;

/**
 * One state of a call, as it goes into the journal.
 *
 * @param at when, by the PBX's clock, the state came to be
 */
public record JournalEntry(CallRecord call, Instant at) {

  /**
   * How many facts the state holds. A call only ever gains facts, so that of two states of the same
   * instant the one that holds more is the later.
   */
  int known() {
    int parts =
        call.offers().size()
            + call.stints().size()
            + call.transfers().size()
            + call.recordings().size()
            + call.uncertain().size()
            + call.legs().size();
    Stream<Object> settled =
        Stream.of(
                call.offers().stream().map(o -> o.to()),
                call.stints().stream().map(s -> s.to()),
                call.recordings().stream().map(r -> r.to()),
                call.uncertain().stream().map(u -> u.to()),
                call.legs().stream().map(l -> l.to()),
                Stream.of(call.queue(), call.firstRingAt(), call.answeredAt(), call.outcome()))
            .<Object>flatMap(s -> s)
            .filter(Objects::nonNull);
    int wrapped = call.wrapUpTime().isZero() ? 0 : 1;
    return parts + (int) settled.count() + wrapped + (call.isLive() ? 0 : 1000);
  }

  /** Whether this state came to be after the other, of the same call. */
  boolean isAfter(JournalEntry other) {
    int byTime = at.compareTo(other.at);
    return byTime > 0 || (byTime == 0 && known() > other.known());
  }

  /** Facts common to a list's rows: who had a part in the call. */
  List<String> agents() {
    return Stream.concat(
            call.offers().stream().map(o -> o.agent()), call.stints().stream().map(s -> s.agent()))
        .distinct()
        .toList();
  }
}
