package sansheng.console.exchange;

import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Gate;
import sansheng.console.web.Languages;
import sansheng.console.web.Pages;

/** Giving customers out: for a purpose that is written down first, marked with who and when. */
public final class ExportPages {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
  private static final int LONGEST_WHY = 200;

  private final Pages pages;
  private final Audit audit;
  private final InstantSource clock;
  private final ZoneId zone;
  private final ExportStore store;

  public ExportPages(
      Pages pages, Audit audit, InstantSource clock, ZoneId zone, ExportStore store) {
    this.pages = pages;
    this.audit = audit;
    this.clock = clock;
    this.zone = zone;
    this.store = store;
  }

  /** {@code GET /customers/export}. */
  public void show(RoutingContext ctx) {
    pages.show(
        ctx,
        "exchange/export.ftlh",
        Map.of("why", "", "trouble", "", "owner", "", "format", "xlsx"));
  }

  /** {@code POST /customers/export} with {@code why}, {@code format} and perhaps {@code owner}. */
  public void export(RoutingContext ctx) {
    String why = form(ctx, "why");
    String owner = form(ctx, "owner");
    String format = form(ctx, "format");
    boolean csv = format.equals("csv");
    String trouble =
        why.isEmpty() || why.length() > LONGEST_WHY
            ? "export.trouble.why"
            : owner.matches("|[0-9]{2,10}") ? "" : "file.trouble.owner";
    if (!trouble.isEmpty()) {
      ctx.response().setStatusCode(422);
      pages.show(
          ctx,
          "exchange/export.ftlh",
          Map.of("why", why, "trouble", trouble, "owner", owner, "format", format));
      return;
    }
    SignedIn who = Gate.signedIn(ctx);
    UUID id = UUID.randomUUID();
    audit
        .record(
            new AuditEntry(
                who.login(),
                "customers.export",
                "export:" + id,
                ctx.request().remoteAddress().hostAddress(),
                why))
        .await();
    var at = clock.instant().atZone(zone);
    String mark =
        who.name()
            + " ("
            + who.login()
            + ") "
            + at.toLocalDateTime().withNano(0)
            + " "
            + zone
            + " #"
            + id;
    try {
      Path file = Files.createTempFile("export-", csv ? ".csv" : ".xlsx");
      try (CustomerSheet sheet = csv ? new CsvSheet(file, mark) : new XlsxSheet(file, mark)) {
        store.write(owner, Languages.of(ctx), sheet);
      }
      ctx.response()
          .putHeader("Content-Type", csv ? "text/csv; charset=utf-8" : XLSX)
          .putHeader(
              "Content-Disposition",
              "attachment; filename=\"customers-%s.%s\""
                  .formatted(STAMP.format(at), csv ? "csv" : "xlsx"))
          .putHeader("Cache-Control", "no-store")
          .sendFile(file.toString())
          .eventually(() -> ctx.vertx().fileSystem().delete(file.toString()))
          .await();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static String form(RoutingContext ctx, String name) {
    String value = ctx.request().getFormAttribute(name);
    return value == null ? "" : value.strip();
  }
}
