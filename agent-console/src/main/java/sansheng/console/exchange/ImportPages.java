package sansheng.console.exchange;

import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sansheng.console.api.Ids;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.customer.FileStore;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.console.web.Problem;

/** Taking customers in: a file is brought, looked through line by line, and then written or not. */
public final class ImportPages {
  /** The biggest file that is taken, in bytes. */
  public static final long LARGEST = 64L * 1024 * 1024;

  private static final int MOST_JOBS = 12;
  private static final int MOST_LINES = 300;

  private final Pages pages;
  private final Messages messages;
  private final Audit audit;
  private final InstantSource clock;
  private final ImportStore store;
  private final Importing importing;

  public ImportPages(
      Pages pages,
      Messages messages,
      Audit audit,
      InstantSource clock,
      ImportStore store,
      Importing importing) {
    this.pages = pages;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
    this.store = store;
    this.importing = importing;
  }

  /** {@code GET /customers/import}. */
  public void show(RoutingContext ctx) {
    pages.show(ctx, "exchange/imports.ftlh", Map.of("jobs", store.latest(MOST_JOBS).await()));
  }

  /** {@code POST /customers/import}, a form with {@code file}. */
  public void take(RoutingContext ctx) {
    if (ctx.fileUploads().size() != 1 || ctx.fileUploads().getFirst().size() == 0) {
      Problem.answer(ctx, 400, say(ctx, "attachment.none"), "");
      return;
    }
    FileUpload upload = ctx.fileUploads().getFirst();
    UUID id = UUID.randomUUID();
    String name = upload.fileName().replaceAll("\\p{Cntrl}", "").strip();
    String shown = name.substring(Math.max(0, name.length() - 120));
    FileStore.By by = note(ctx, "customers.import.look", "import:" + id, shown);
    store.begin(id, shown.isEmpty() ? "?" : shown, by.login(), by.at()).await();
    try {
      importing.look(id, Path.of(upload.uploadedFileName()), by);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ctx.redirect("/customers/import/" + id);
  }

  /** {@code GET /customers/import/:job}. */
  public void job(RoutingContext ctx) {
    one(ctx).ifPresent(job -> pages.show(ctx, "exchange/import.ftlh", model(job)));
  }

  /** {@code GET /customers/import/:job/state}: how far it is; asked for again while it runs. */
  public void state(RoutingContext ctx) {
    one(ctx).ifPresent(job -> pages.part(ctx, "exchange/state.ftlh", model(job)));
  }

  /** {@code POST /customers/import/:job/run}, with {@code strict}: only if no line is refused. */
  public void run(RoutingContext ctx) {
    Optional<ImportStore.Job> job = one(ctx);
    if (job.isEmpty()) {
      return;
    }
    boolean strict = ctx.request().getFormAttribute("strict") != null;
    if (strict && job.get().refused() > 0) {
      Problem.answer(ctx, 409, say(ctx, "import.strict", job.get().refused()), "");
      return;
    }
    UUID id = job.get().id();
    FileStore.By by = note(ctx, "customers.import.write", "import:" + id, job.get().name());
    if (store.write(id).await()) {
      importing.write(id, by);
    }
    ctx.redirect("/customers/import/" + id);
  }

  /** {@code POST /customers/import/:job/drop}: nothing of it is written. */
  public void drop(RoutingContext ctx) {
    Optional<ImportStore.Job> job = one(ctx);
    if (job.isPresent() && job.get().state().equals("looked")) {
      UUID id = job.get().id();
      note(ctx, "customers.import.drop", "import:" + id, "");
      store.state(id, "dropped", "").await();
      try {
        importing.drop(id);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (job.isPresent()) {
      ctx.redirect("/customers/import");
    }
  }

  private Map<String, Object> model(ImportStore.Job job) {
    return Map.of("job", job, "lines", store.lines(job.id(), MOST_LINES).await());
  }

  private Optional<ImportStore.Job> one(RoutingContext ctx) {
    Optional<ImportStore.Job> job =
        Ids.parse(String.valueOf(ctx.pathParam("job"))).flatMap(id -> store.find(id).await());
    if (job.isEmpty()) {
      ctx.fail(404);
    }
    return job;
  }

  private FileStore.By note(RoutingContext ctx, String what, String about, String why) {
    String login = Gate.signedIn(ctx).login();
    String from = ctx.request().remoteAddress().hostAddress();
    audit.record(new AuditEntry(login, what, about, from, why)).await();
    return new FileStore.By(login, from, clock.instant());
  }

  private String say(RoutingContext ctx, String key, Object... arguments) {
    return messages.say(Languages.of(ctx), key, arguments);
  }
}
