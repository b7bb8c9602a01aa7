package sansheng.console.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The secrets between the parts of a centre on one machine, made once and kept where only the
 * folder's owner reads them.
 *
 * @param amiSecret the console's password at Asterisk's manager
 * @param systemName the PBX's secret name
 * @param townSecret the password at the town's manager
 * @param townName the town's secret name
 */
public record DemoSecrets(String amiSecret, String systemName, String townSecret, String townName) {
  private static final int LENGTH = 24;
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  /** Reads the secrets kept in the folder, or makes them. */
  public static DemoSecrets in(Path folder) {
    Path file = folder.resolve("secrets.properties");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
            file,
            "ami=%s\nname=s%s\ntown=%s\ntownName=t%s\n"
                .formatted(random(), random(), random(), random()));
      }
      Properties kept = new Properties();
      try (var in = Files.newBufferedReader(file)) {
        kept.load(in);
      }
      return new DemoSecrets(
          kept.getProperty("ami"),
          kept.getProperty("name"),
          kept.getProperty("town"),
          kept.getProperty("townName"));
    } catch (IOException e) {
      throw new UncheckedIOException("the demonstration's secrets in " + file, e);
    }
  }

  private static String random() {
    SecureRandom random = new SecureRandom();
    return random
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(i -> LETTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return "DemoSecrets";
  }
}
