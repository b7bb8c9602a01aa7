package sansheng.console.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.UnaryOperator;
import sansheng.console.StartRefused;
import sansheng.console.journal.CallJson;
import sansheng.cti.ami.AmiRecording;
import sansheng.cti.floor.CallRecord;

/** {@code bin/replay FILE}: the call log of a raw AMI transcript, one JSON object a line. */
final class TranscriptReplay {
  private static final String PBX = "main";
  private static final Duration RING_CYCLE = Duration.ofSeconds(5);

  private final ReplayOptions options;
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  TranscriptReplay(ReplayOptions options, InputStream in, PrintStream out, PrintStream err) {
    this.options = options;
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /**
   * @throws StartRefused when the file can't be read or is no transcript
   */
  void run(String file) throws InterruptedException {
    try {
      if (file.equals("-")) {
        Path copy = Files.createTempFile("replay-", ".txt");
        try {
          Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
          play("standard input", copy);
        } finally {
          Files.deleteIfExists(copy);
        }
      } else {
        play(file, Path.of(file));
      }
    } catch (NoSuchFileException e) {
      throw new StartRefused("There is no file '%s'.".formatted(file), e);
    } catch (IOException e) {
      throw new StartRefused("'%s' can't be read: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private void play(String called, Path file) throws IOException, InterruptedException {
    if (Files.isDirectory(file)) {
      throw new StartRefused("'%s' is a folder.".formatted(called));
    }
    AmiRecording recording = AmiRecording.of(file);
    if (recording.events() == 0) {
      throw new StartRefused("'%s' holds no event of an Asterisk manager.".formatted(called));
    }
    PlayedFloor floor =
        new PlayedFloor(options.rules(PBX, recording.systemName().orElse(""), RING_CYCLE));
    AmiRecording.Report report = recording.read(floor::apply);
    CallJson json = new CallJson(UnaryOperator.identity(), floor.last());
    for (CallRecord call : floor.calls()) {
      out.println(json.call(call).encode());
    }
    out.flush();
    diagnose(report, floor);
  }

  private void diagnose(AmiRecording.Report report, PlayedFloor floor) {
    long open = floor.calls().stream().filter(CallRecord::isLive).count();
    err.printf(
        "%d events, %d calls, %d of them open at the end%n",
        report.events(), floor.calls().size(), open);
    warn(
        report.forged(),
        "events were not believed: they bear another SystemName than the most, or none");
    warn(report.timeless(), "events bear no Timestamp and got the time of this run");
    warn(report.heldBack(), "blocks were held back: torn, doubled, or longer than any real one");
    warn(report.misunderstood() + floor.failures(), "events were not understood and were skipped");
    warn(report.torn() ? 1 : 0, "block at the end is cut off and was not believed");
  }

  private void warn(long many, String what) {
    if (many > 0) {
      err.printf("%d %s%n", many, what);
    }
  }
}
