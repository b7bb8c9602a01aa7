package sansheng.console.customer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Where the bytes lie: outside of what is served, each under its id and nothing of its name. */
public final class AttachmentFolder {
  /** The biggest that is kept, in bytes. */
  public static final long LARGEST = 10L * 1024 * 1024;

  private final Path folder;

  public AttachmentFolder(Path folder) {
    this.folder = folder;
  }

  /** Where uploads of a request wait until they are judged; made when needed. */
  public Path uploads() {
    return made(folder.resolve("uploads"));
  }

  /** Where such a file lies. */
  Path file(UUID id) {
    return shelf(id).resolve(id.toString());
  }

  // So that no folder has all of them.
  private Path shelf(UUID id) {
    return folder.resolve(id.toString().substring(0, 2));
  }

  void keep(Path upload, UUID id) {
    try {
      made(shelf(id));
      Files.move(upload, file(id), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path made(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
