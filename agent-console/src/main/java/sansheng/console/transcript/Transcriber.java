package sansheng.console.transcript;

import java.io.IOException;
import java.util.Optional;
import sansheng.console.recording.Tape;

/** Turns the sound of a recording into text. */
public interface Transcriber {

  /** Why it can't, as a key of a sentence; empty when it can. */
  Optional<String> trouble();

  /**
   * Listens to both sides apart, so that who speaks is known. Takes long: minutes for an hour.
   *
   * @throws IOException when the tape or the model can't be read
   */
  Transcript transcribe(Tape tape) throws IOException;
}
