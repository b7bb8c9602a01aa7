package sansheng.console.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import sansheng.console.demo.Home;

/**
 * The project's Asterisk configuration with one thing changed: the agents' phones are telephones in
 * the town, which answer by themselves, so that hundreds of calls need no browser. The last two
 * digits of a work number say how its phone behaves.
 *
 * <pre>
 *   00-09  answers after a second, talks until the caller hangs up
 *   10-19  answers after a second, hangs up after three
 *   21     never answers
 *   22     is busy
 *   30-39  answers at once, talks until the caller hangs up; is transferred by the driver
 *   40-49  calls out
 * </pre>
 */
public final class TownPhones {
  private static final int FIRST = 1000;
  private static final int LAST = 1049;

  private TownPhones() {}

  /** Copies what is needed of the project into the folder, and changes it there. */
  public static Home in(Path folder) {
    Path project = Path.of("..").toAbsolutePath().normalize();
    copy(project.resolve("bin"), folder.resolve("bin"));
    copy(project.resolve("pbx"), folder.resolve("pbx"));
    StringBuilder phones = new StringBuilder();
    StringBuilder dialling = new StringBuilder();
    for (int number = FIRST; number <= LAST; number++) {
      phones.append(
          "[a%1$d](phone)\naors=a%1$d\ncallerid=%1$d <%1$d>\n[a%1$d](phone-aor)\ncontact=sip:%1$d@@TRUNK@\n"
              .formatted(number));
      dialling.append(
          "[a%1$d]\ntype=endpoint\ntransport=udp\ncontext=from-centre\ndisallow=all\nallow=ulaw\naors=centre\nfrom_user=a%1$d\n"
              .formatted(number));
    }
    change(
        folder.resolve("pbx/centre/pjsip.conf"),
        text ->
            text.replace("transport=ws\ncontext=agents", "transport=udp\ncontext=agents")
                .replace("allow=opus,ulaw", "allow=ulaw")
                .replace("webrtc=yes\ndtls_auto_generate_cert=yes\n", "")
                .replace("@PHONES@", phones));
    // A limit that is reached within a test, and a key that ends the call.
    change(
        folder.resolve("pbx/centre/extensions.conf"),
        text ->
            text.replace("Set(wait=300)", "Set(wait=6)")
                .replace("n,Goto(queue,s,wait)", "n,Hangup()"));
    change(folder.resolve("pbx/town/pjsip.conf"), text -> text + "\n" + dialling);
    change(
        folder.resolve("pbx/town/extensions.conf"),
        text ->
            text.replace(
                "[from-centre]\n",
                """
                [from-centre]
                exten => _100X,1,Ringing()
                 same => n,Wait(1)
                 same => n,Answer()
                 same => n,Wait(600)
                exten => _101X,1,Ringing()
                 same => n,Wait(1)
                 same => n,Answer()
                 same => n,Wait(3)
                 same => n,Hangup()
                exten => 1021,1,Ringing()
                 same => n,Wait(600)
                exten => 1022,1,Hangup(17)
                exten => _103X,1,Answer()
                 same => n,Wait(600)
                """));
    return new Home(folder);
  }

  private interface Change {
    String of(String text);
  }

  private static void change(Path file, Change change) {
    try {
      String before = Files.readString(file);
      String after = change.of(before);
      if (after.equals(before)) {
        throw new IllegalStateException("nothing to change in " + file);
      }
      Files.writeString(file, after);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(
              path,
              target,
              StandardCopyOption.COPY_ATTRIBUTES,
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
