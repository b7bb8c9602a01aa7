package sansheng.cti.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything the floor knows of one call at one moment; the journal's row, the screens' model and
 * the API's object are made from it.
 *
 * <p>The four durations hold the time up to {@code phaseSince}; while a call lives, the present
 * phase has been going on since then. {@code waitTime + ringTime + talkTime + holdTime} of an ended
 * call equals {@code endedAt − offeredAt} to the millisecond.
 *
 * @param id derived from the PBX's secret name and the linked id: the same call always has the same
 * @param pbx the PBX's public name
 * @param linkedId Asterisk's key of the call
 * @param callerNumber who called, as the network sent it; null when withheld
 * @param dialledNumber what was dialled first
 * @param queue the last queue the caller stood in
 * @param callbackNumber the digits that the caller typed to be called back at; null when none were
 * @param offeredAt when the call reached the centre
 * @param firstRingAt when the first agent's phone rang for it
 * @param answeredAt when the first stint began
 * @param rings rings started between the first ring and the answer, or the end
 * @param endReason null where the end was a hang-up, whoever hung up
 * @param phaseSince start of the present phase; for an ended call its end
 */
public record CallRecord(
    UUID id,
    String pbx,
    String linkedId,
    Direction direction,
    @Nullable String callerNumber,
    @Nullable String callerName,
    @Nullable String dialledNumber,
    @Nullable String queue,
    @Nullable String callbackNumber,
    Instant offeredAt,
    @Nullable Instant firstRingAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    Duration waitTime,
    Duration ringTime,
    Duration talkTime,
    Duration holdTime,
    Duration wrapUpTime,
    int rings,
    @Nullable Outcome outcome,
    @Nullable EndedBy endedBy,
    @Nullable EndReason endReason,
    List<Offer> offers,
    List<Stint> stints,
    List<Transfer> transfers,
    List<RecordingSpan> recordings,
    List<Span> uncertain,
    List<LegSpan> legs,
    Phase phase,
    Instant phaseSince) {

  public CallRecord {
    offers = List.copyOf(offers);
    stints = List.copyOf(stints);
    transfers = List.copyOf(transfers);
    recordings = List.copyOf(recordings);
    uncertain = List.copyOf(uncertain);
    legs = List.copyOf(legs);
  }

  /** True until the last leg has hung up. */
  public boolean isLive() {
    return phase != Phase.ENDED;
  }
}
