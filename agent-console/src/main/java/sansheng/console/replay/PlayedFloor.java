package sansheng.console.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.cti.event.PbxEvent;
import sansheng.cti.floor.CallRecord;
import sansheng.cti.floor.Earlier;
import sansheng.cti.floor.Floor;
import sansheng.cti.floor.FloorChange;
import sansheng.cti.floor.FloorRules;

/** A floor that is told events of the past, and what it says of its calls. */
final class PlayedFloor {
  private static final Logger LOG = LoggerFactory.getLogger(PlayedFloor.class);

  private final FloorRules rules;
  private final Map<UUID, CallRecord> calls = new LinkedHashMap<>();
  private Floor floor;
  private Instant last = Instant.EPOCH;
  private int failures;

  PlayedFloor(FloorRules rules) {
    this.rules = rules;
    this.floor = new Floor(rules);
  }

  /** Goes on as the live floor does: an event that it stumbles over is skipped and counted. */
  void apply(PbxEvent event) {
    if (event.at().isAfter(last)) {
      last = event.at();
    }
    try {
      for (FloorChange change : floor.apply(event)) {
        if (change instanceof FloorChange.CallChanged changed) {
          calls.put(changed.call().id(), changed.call());
        }
      }
    } catch (RuntimeException e) {
      failures++;
      LOG.debug("{} was not understood", event, e);
    }
  }

  /** A bridge began anew: it knows of the earlier one's calls only what was written down. */
  void restart() {
    floor = new Floor(rules);
    if (!calls.isEmpty()) {
      List<CallRecord> open = calls.values().stream().filter(CallRecord::isLive).toList();
      Set<String> ended =
          calls.values().stream()
              .filter(c -> !c.isLive())
              .map(CallRecord::linkedId)
              .collect(Collectors.toSet());
      floor.remember(new Earlier(last, open, ended));
    }
  }

  /** The latest state of each call, in the order of their beginning. */
  Collection<CallRecord> calls() {
    return new ArrayList<>(calls.values());
  }

  /** When, by the PBX's clock, the last event happened. */
  Instant last() {
    return last;
  }

  int failures() {
    return failures;
  }
}
