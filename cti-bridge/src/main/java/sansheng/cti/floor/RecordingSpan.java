package sansheng.cti.floor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recording that belongs to a call.
 *
 * @param id public name of the recording; cannot be guessed without the PBX's secret name
 * @param leg Asterisk's unique id of the recorded leg; the file's place follows from it
 * @param from start of what can be heard
 * @param to end of it; null while it is being recorded
 */
public record RecordingSpan(UUID id, String leg, Instant from, @Nullable Instant to) {}
