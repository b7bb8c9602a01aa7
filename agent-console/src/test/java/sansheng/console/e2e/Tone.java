package sansheng.console.e2e;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Makes tones and finds them again, by Goertzel's filter. */
final class Tone {
  private Tone() {}

  /** A WAV file with a sine, 16 bit mono at 48 kHz, for a browser's fake microphone. */
  static Path file(Path file, double hertz, int seconds) throws IOException {
    int rate = 48_000;
    ByteBuffer samples = ByteBuffer.allocate(rate * seconds * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < rate * seconds; i++) {
      samples.putShort((short) (12_000 * Math.sin(2 * Math.PI * hertz * i / rate)));
    }
    AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
    try (AudioInputStream audio =
        new AudioInputStream(
            new ByteArrayInputStream(samples.array()), format, (long) rate * seconds)) {
      AudioSystem.write(audio, AudioFileFormat.Type.WAVE, file.toFile());
    }
    return file;
  }

  /** One channel of a 16-bit WAV, as samples from −1 to 1. */
  static double[] channel(byte[] wav, int channel)
      throws IOException, UnsupportedAudioFileException {
    try (AudioInputStream audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
      int channels = audio.getFormat().getChannels();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      audio.transferTo(bytes);
      ByteBuffer samples = ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
      double[] one = new double[samples.remaining() / 2 / channels];
      for (int i = 0; i < one.length; i++) {
        one[i] = samples.getShort((i * channels + channel) * 2) / 32768.0;
      }
      return one;
    }
  }

  static double[] channel(Path wav, int channel) throws IOException, UnsupportedAudioFileException {
    return channel(Files.readAllBytes(wav), channel);
  }

  /** How loud this frequency is, 1 for a sine of full scale; samples at 8 kHz, 0 without any. */
  static double amplitude(double[] samples, double hertz) {
    double real = 0;
    double imaginary = 0;
    for (int i = 0; i < samples.length; i++) {
      // Hann's window: a loud neighbour must not be taken for this one.
      double window = 1 - Math.cos(2 * Math.PI * i / samples.length);
      real += samples[i] * window * Math.cos(2 * Math.PI * hertz * i / 8_000);
      imaginary += samples[i] * window * Math.sin(2 * Math.PI * hertz * i / 8_000);
    }
    return samples.length == 0 ? 0 : 2 * Math.hypot(real, imaginary) / samples.length;
  }

  /** How much of the sound's energy is at this frequency, 0 to 1; samples at 8 kHz. */
  static double share(double[] samples, double hertz) {
    double coefficient = 2 * Math.cos(2 * Math.PI * hertz / 8_000);
    int block = 400;
    double tone = 0;
    double all = 0;
    for (int start = 0; start + block <= samples.length; start += block) {
      double s1 = 0;
      double s2 = 0;
      for (int i = start; i < start + block; i++) {
        double s = samples[i] + coefficient * s1 - s2;
        s2 = s1;
        s1 = s;
        all += samples[i] * samples[i];
      }
      tone += (s1 * s1 + s2 * s2 - coefficient * s1 * s2) * 2 / block;
    }
    return all == 0 ? 0 : tone / all;
  }
}
