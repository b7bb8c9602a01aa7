package sansheng.console.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The two files Asterisk writes of one leg, in step with each other: what came from the caller, and
 * what the caller was given to hear. Each is raw sound: 16-bit little-endian samples, 8000 a
 * second.
 */
public record Tape(Path caller, Path agent) {
  private static final int SAMPLE = 2;

  /** Bytes of both sides interleaved; a sample that only one side has yet is left out. */
  long bytes() {
    try {
      long samples = Math.min(Files.size(caller), Files.size(agent)) / SAMPLE;
      return samples * SAMPLE * 2;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Both sides, opened for reading. */
  Reading open() throws IOException {
    FileChannel left = FileChannel.open(caller);
    try {
      return new Reading(left, FileChannel.open(agent));
    } catch (IOException e) {
      left.close();
      throw e;
    }
  }

  /** Reads any stretch of the interleaved sound. */
  record Reading(FileChannel left, FileChannel right) implements AutoCloseable {

    /**
     * The bytes from {@code offset} on, at most {@code most}; fewer only at the end.
     *
     * @param offset in the interleaved sound
     */
    byte[] read(long offset, int most) throws IOException {
      long firstFrame = offset / (2 * SAMPLE);
      int skipped = (int) (offset - firstFrame * 2 * SAMPLE);
      int frames = (skipped + most + 2 * SAMPLE - 1) / (2 * SAMPLE);
      ByteBuffer caller = samples(left, firstFrame, frames);
      ByteBuffer agent = samples(right, firstFrame, frames);
      int there = Math.min(caller.remaining(), agent.remaining()) / SAMPLE;
      byte[] both = new byte[Math.max(0, Math.min(most, there * 2 * SAMPLE - skipped))];
      for (int i = 0; i < both.length; i++) {
        int at = i + skipped;
        int inSample = at % SAMPLE;
        int frame = at / (2 * SAMPLE);
        boolean isRight = at / SAMPLE % 2 == 1;
        both[i] = (isRight ? agent : caller).get(frame * SAMPLE + inSample);
      }
      return both;
    }

    private static ByteBuffer samples(FileChannel side, long first, int count) throws IOException {
      ByteBuffer samples = ByteBuffer.allocate(count * SAMPLE);
      long position = first * SAMPLE;
      int got = side.read(samples, position);
      while (got > 0 && samples.hasRemaining()) {
        position += got;
        got = side.read(samples, position);
      }
      return samples.flip();
    }

    @Override
    public void close() throws IOException {
      try {
        left.close();
      } finally {
        right.close();
      }
    }
  }
}
