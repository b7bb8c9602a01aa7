package sansheng.console.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import sansheng.console.StartRefused;

/**
 * Where the project lies on this machine.
 *
 * @param root the folder that holds {@code bin/} and {@code pbx/}
 */
public record Home(Path root) {

  /**
   * @throws StartRefused when there is no project there
   */
  public Home {
    root = root.toAbsolutePath().normalize();
    if (!Files.isExecutable(root.resolve("bin/asterisk"))) {
      throw new StartRefused(
          "There is no bin/asterisk below "
              + root
              + "; start with bin/run, or set SANSHENG_HOME to the project's folder.");
    }
  }

  Path asterisk() {
    return root.resolve("bin/asterisk");
  }
}
