package sansheng.console.db;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.tukaani.xz.XZInputStream;
import sansheng.console.StartRefused;

/**
 * PostgreSQL's own programs, unpacked once from the jar that Maven Central carries for this
 * platform.
 *
 * <p>zonky's {@code EmbeddedPostgres} itself is not used: it runs with fsync off, with trust for
 * everybody on the machine, and stops the server from its own shutdown hook while the journal may
 * still be draining.
 */
final class PostgresBinaries {
  private PostgresBinaries() {}

  /** The folder that holds {@code bin/}; unpacks into {@code cache} when it is not there yet. */
  static Path unpackInto(Path cache) {
    try {
      byte[] archive = archive();
      Path home = cache.resolve("postgresql-" + digest(archive));
      if (!Files.isDirectory(home)) {
        Files.createDirectories(cache);
        unpack(archive, cache, home);
      }
      return home;
    } catch (IOException e) {
      throw new StartRefused(
          "PostgreSQL could not be unpacked into " + cache + ": " + e.getMessage() + ".", e);
    }
  }

  // Not by zonky's own resolver: it refuses to choose when the same jar is on the class path twice,
  // as it is where a jar's manifest names its libraries.
  private static byte[] archive() throws IOException {
    String name = archiveName();
    try (InputStream in = PostgresBinaries.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new StartRefused(
            "There is no built-in PostgreSQL for this platform ("
                + name
                + "); set DATABASE_URL to a PostgreSQL server.");
      }
      return in.readAllBytes();
    }
  }

  private static String archiveName() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String system = os.contains("mac") ? "darwin" : os.contains("win") ? "windows" : "linux";
    String arch = System.getProperty("os.arch", "");
    String machine =
        switch (arch) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64" -> "arm_64";
          default -> arch;
        };
    boolean alpine = system.equals("linux") && Files.exists(Path.of("/etc/alpine-release"));
    return "/postgres-" + system + "-" + machine + (alpine ? "-alpine_linux" : "") + ".txz";
  }

  // Into a folder of its own first, so that two processes starting at once never see half of it.
  private static void unpack(byte[] archive, Path cache, Path home) throws IOException {
    Path unfinished = Files.createTempDirectory(cache, "unpacking-");
    try {
      extract(archive, unfinished);
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
      // Somebody else unpacked the same archive meanwhile; theirs is as good.
      FileUtils.deleteDirectory(unfinished.toFile());
    }
  }

  private static void extract(byte[] archive, Path into) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path place = into.resolve(entry.getName()).normalize();
        if (!place.startsWith(into)) {
          throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(place);
          continue;
        }
        Files.createDirectories(place.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, place);
          if (place.getParent() != null && place.getParent().endsWith("bin")) {
            place.toFile().setExecutable(true);
          }
        }
      }
    }
  }

  private static String digest(byte[] archive) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
