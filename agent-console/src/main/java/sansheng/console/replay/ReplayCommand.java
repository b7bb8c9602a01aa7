package sansheng.console.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;
import sansheng.console.StartRefused;

/**
 * {@code bin/replay}: works a call log out again, from a raw AMI transcript or from the events that
 * the journal has stored.
 */
public final class ReplayCommand {
  private ReplayCommand() {}

  /** Ends with 0, or with 1 and one sentence on standard error. */
  public static void main(String[] arguments) throws InterruptedException {
    // Before anything logs: standard error is for what concerns the transcript.
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "replay-logback.xml");
    }
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> typed) throws InterruptedException {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    try {
      ReplayOptions options = ReplayOptions.of(typed);
      String file = options.file();
      if (file != null) {
        new TranscriptReplay(options, System.in, out, err).run(file);
        return out.checkError() ? 1 : 0;
      }
      throw new StartRefused(ReplayOptions.USAGE);
    } catch (StartRefused refused) {
      err.println(refused.getMessage());
      return 1;
    }
  }
}
