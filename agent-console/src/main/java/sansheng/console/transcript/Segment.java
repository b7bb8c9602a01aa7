package sansheng.console.transcript;

import java.time.Duration;

/**
 * Something one speaker said.
 *
 * @param from since the beginning of the recording, or of the talk where nothing was recorded
 * @param to since the same moment, not before {@code from}
 */
public record Segment(Speaker speaker, Duration from, Duration to, String text) {}
