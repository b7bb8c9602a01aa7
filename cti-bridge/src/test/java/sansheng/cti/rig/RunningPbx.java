package sansheng.cti.rig;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** An Asterisk started by {@code bin/asterisk}, with what it writes in a folder of its own. */
final class RunningPbx implements AutoCloseable {
  private static final long BOOT_MILLIS = 60_000;

  private final Process process;

  RunningPbx(String kind, Path folder, Map<String, String> environment, int amiPort)
      throws IOException, InterruptedException {
    ProcessBuilder start = new ProcessBuilder("bin/asterisk", kind, folder.toString());
    start.environment().putAll(environment);
    start.redirectErrorStream(true).redirectOutput(Path.of(folder + ".out").toFile());
    process = start.start();
    long until = System.currentTimeMillis() + BOOT_MILLIS;
    while (!answers(amiPort)) {
      if (!process.isAlive() || System.currentTimeMillis() > until) {
        close();
        throw new IOException("the " + kind + " did not start; see " + folder + ".out");
      }
      Thread.sleep(100);
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.getInputStream().read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Sends it a signal by name: KILL dies without a goodbye, STOP freezes. */
  void signal(String name) throws IOException, InterruptedException {
    int exit =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
            .inheritIO()
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IOException("kill -" + name + " said " + exit);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      process.destroyForcibly().onExit().join();
    }
  }
}
