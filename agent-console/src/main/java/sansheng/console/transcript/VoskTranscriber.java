package sansheng.console.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;
import sansheng.console.recording.Tape;

/**
 * Transcribes with <a href="https://alphacephei.com/vosk/">Vosk</a>, on this machine. The native
 * library and the model are loaded when the first recording is to be transcribed, never without a
 * model.
 */
public final class VoskTranscriber implements Transcriber {
  private static final int RECORDED = 8_000;
  // Models are of 16 kHz, some of 8: Kaldi takes less than the model's rate for an error.
  private static final int GIVEN = 2 * RECORDED;
  private static final int PIECE = 8_000;

  private final VoskSettings settings;
  private @Nullable Model model;

  public VoskTranscriber(VoskSettings settings) {
    this.settings = settings;
  }

  @Override
  public Optional<String> trouble() {
    Path folder = settings.model();
    if (folder == null) {
      return Optional.of("transcript.noModel");
    }
    boolean there =
        Files.isRegularFile(folder.resolve("am/final.mdl"))
            || Files.isRegularFile(folder.resolve("final.mdl"));
    return there ? Optional.empty() : Optional.of("transcript.badModel");
  }

  @Override
  public Transcript transcribe(Tape tape) throws IOException {
    List<Segment> said = new ArrayList<>();
    said.addAll(side(Speaker.CALLER, tape.caller()));
    said.addAll(side(Speaker.AGENT, tape.agent()));
    said.sort(Comparator.comparing(Segment::from));
    return new Transcript(settings.language(), said);
  }

  private List<Segment> side(Speaker speaker, Path sound) throws IOException {
    List<Segment> said = new ArrayList<>();
    try (Recognizer recognizer = new Recognizer(model(), GIVEN);
        InputStream in = new BufferedInputStream(Files.newInputStream(sound))) {
      recognizer.setWords(true);
      short last = 0;
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 1; piece = in.readNBytes(PIECE)) {
        short[] samples = doubled(piece, last);
        last = samples[samples.length - 1];
        if (recognizer.acceptWaveForm(samples, samples.length)) {
          add(said, speaker, recognizer.getResult());
        }
      }
      add(said, speaker, recognizer.getFinalResult());
    }
    return said;
  }

  private synchronized Model model() throws IOException {
    if (model == null) {
      LibVosk.setLogLevel(LogLevel.WARNINGS);
      model = new Model(String.valueOf(settings.model()));
    }
    return model;
  }

  /** Twice the rate: between two samples stands their mean. */
  static short[] doubled(byte[] littleEndian, short before) {
    short[] samples = new short[littleEndian.length / 2 * 2];
    short last = before;
    for (int i = 0; i < samples.length; i += 2) {
      short sample = (short) ((littleEndian[i] & 0xff) | (littleEndian[i + 1] << 8));
      samples[i] = (short) ((last + sample) / 2);
      samples[i + 1] = sample;
      last = sample;
    }
    return samples;
  }

  private static void add(List<Segment> said, Speaker speaker, String result) throws IOException {
    JsonNode root = TranscriptJson.MAPPER.readTree(result);
    String text = root.path("text").asText("").strip();
    JsonNode words = root.path("result");
    if (!text.isEmpty() && words.isArray() && !words.isEmpty()) {
      said.add(
          new Segment(
              speaker,
              seconds(words.get(0).path("start")),
              seconds(words.get(words.size() - 1).path("end")),
              text));
    }
  }

  private static Duration seconds(JsonNode value) {
    return Duration.ofMillis(Math.round(value.asDouble() * 1_000));
  }
}
