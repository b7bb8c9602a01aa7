package sansheng.console.customer;

import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import sansheng.console.api.Ids;
import sansheng.console.web.Problem;

/** Files that belong to a customer's file: brought, fetched, taken away. Each is written down. */
public final class AttachmentPages {
  private static final int LONGEST_NAME = 120;

  private final Desk desk;
  private final CustomerPages file;
  private final AttachmentStore store;
  private final AttachmentFolder folder;

  public AttachmentPages(
      Desk desk, CustomerPages file, AttachmentStore store, AttachmentFolder folder) {
    this.desk = desk;
    this.file = file;
    this.store = store;
    this.folder = folder;
  }

  /** {@code POST /customers/:id/attachments}, a form with {@code file}. */
  public void add(RoutingContext ctx) {
    Optional<CustomerFile> here = file.open(ctx);
    if (here.isEmpty()) {
      return;
    }
    if (ctx.fileUploads().size() != 1 || ctx.fileUploads().getFirst().size() == 0) {
      Problem.answer(ctx, 400, desk.say(ctx, "attachment.none"), "");
      return;
    }
    FileUpload upload = ctx.fileUploads().getFirst();
    String name = name(upload.fileName());
    Path bytes = Path.of(upload.uploadedFileName());
    Optional<AttachmentType> type = AttachmentType.of(name, first(bytes));
    if (type.isEmpty()) {
      Problem.answer(ctx, 400, desk.say(ctx, "attachment.type"), "");
      return;
    }
    long id = here.get().id();
    desk.note(ctx, "attachment.add", "customer:" + id, name);
    FileStore.By by = desk.by(ctx);
    var one =
        new AttachmentStore.Attachment(
            UUID.randomUUID(), name, type.get().media(), upload.size(), by.login(), by.at());
    byte[] hash = sha256(bytes);
    folder.keep(bytes, one.id());
    store.add(id, one, hash).await();
    ctx.redirect("/customers/" + id);
  }

  /** {@code GET /customers/:id/attachments/:file}: always as a download, never shown in a page. */
  public void fetch(RoutingContext ctx) {
    Optional<AttachmentStore.Attachment> one = one(ctx);
    if (one.isPresent()) {
      desk.note(ctx, "attachment.fetch", "attachment:" + one.get().id(), one.get().name());
      String name = URLEncoder.encode(one.get().name(), StandardCharsets.UTF_8).replace("+", "%20");
      ctx.response()
          .putHeader("Content-Type", one.get().type())
          .putHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name)
          .putHeader("Cache-Control", "no-store")
          .sendFile(folder.file(one.get().id()).toString())
          .await();
    }
  }

  /**
   * {@code POST /customers/:id/attachments/:file/remove}: it is no longer shown; kept for the
   * record.
   */
  public void remove(RoutingContext ctx) {
    Optional<AttachmentStore.Attachment> one = one(ctx);
    if (one.isPresent()) {
      desk.note(ctx, "attachment.remove", "attachment:" + one.get().id(), one.get().name());
      store.remove(one.get().id(), desk.by(ctx)).await();
      ctx.redirect("/customers/" + ctx.pathParam("id"));
    }
  }

  private Optional<AttachmentStore.Attachment> one(RoutingContext ctx) {
    Optional<CustomerFile> here = file.open(ctx);
    if (here.isEmpty()) {
      return Optional.empty();
    }
    Optional<AttachmentStore.Attachment> one =
        Ids.parse(String.valueOf(ctx.pathParam("file")))
            .flatMap(id -> store.find(here.get().id(), id).await());
    if (one.isEmpty()) {
      ctx.fail(404);
    }
    return one;
  }

  private static String name(String sent) {
    String bare = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String plain = bare.replaceAll("\\p{Cntrl}", "").strip();
    int begin = Math.max(0, plain.length() - LONGEST_NAME);
    return plain.isEmpty() ? "?" : plain.substring(begin);
  }

  private static byte[] first(Path bytes) {
    try (InputStream in = Files.newInputStream(bytes)) {
      return in.readNBytes(512);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sha256(Path bytes) {
    try (InputStream in = Files.newInputStream(bytes)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] piece = new byte[64 * 1024];
      for (int read = in.read(piece); read > 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
      }
      return digest.digest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
