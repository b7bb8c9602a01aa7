package sansheng.console.recording;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/**
 * The head that makes a WAV file of Asterisk's raw sound: 16-bit little-endian samples, 8000 a
 * second, left the caller and right the agent.
 */
final class Wav {
  static final int HEAD = 44;

  private static final int RATE = 8000;
  private static final int CHANNELS = 2;
  private static final int FRAME = CHANNELS * 2;

  private Wav() {}

  /** Bytes of sound in so many raw bytes: a last frame half written is left out. */
  static long soundBytes(long rawBytes) {
    // The format's lengths are 32 bits: 37 hours, more than any call.
    return Math.min(rawBytes - rawBytes % FRAME, 0xffff_ff00L);
  }

  static Buffer head(long soundBytes) {
    return Buffer.buffer(HEAD)
        .appendBytes(ascii("RIFF"))
        .appendUnsignedIntLE(soundBytes + HEAD - 8)
        .appendBytes(ascii("WAVEfmt "))
        .appendUnsignedIntLE(16)
        .appendUnsignedShortLE(1)
        .appendUnsignedShortLE(CHANNELS)
        .appendUnsignedIntLE(RATE)
        .appendUnsignedIntLE(RATE * FRAME)
        .appendUnsignedShortLE(FRAME)
        .appendUnsignedShortLE(16)
        .appendBytes(ascii("data"))
        .appendUnsignedIntLE(soundBytes);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
