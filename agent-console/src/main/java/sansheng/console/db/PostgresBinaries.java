package sansheng.console.db;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
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

  private static byte[] archive() throws IOException {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String system = os.contains("mac") ? "Darwin" : os.contains("win") ? "Windows" : "Linux";
    String arch = System.getProperty("os.arch", "");
    String machine = arch.equals("amd64") ? "x86_64" : arch;
    try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
      return in.readAllBytes();
    } catch (IllegalStateException e) {
      throw new StartRefused(
          "There is no built-in PostgreSQL for "
              + system
              + " on "
              + arch
              + "; set DATABASE_URL to a PostgreSQL server.",
          e);
    }
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
