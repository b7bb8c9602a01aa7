package sansheng.console;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import sansheng.console.audit.Audit;
import sansheng.console.customer.AttachmentFolder;
import sansheng.console.customer.AttachmentPages;
import sansheng.console.customer.AttachmentStore;
import sansheng.console.customer.CustomerApi;
import sansheng.console.customer.CustomerPages;
import sansheng.console.customer.CustomerStore;
import sansheng.console.customer.Desk;
import sansheng.console.customer.FileStore;
import sansheng.console.customer.FindPages;
import sansheng.console.customer.HistoryStore;
import sansheng.console.customer.MergePages;
import sansheng.console.customer.MergeStore;
import sansheng.console.customer.Numbers;
import sansheng.console.customer.PartPages;
import sansheng.console.customer.PartStore;
import sansheng.console.db.Db;
import sansheng.console.exchange.ExportPages;
import sansheng.console.exchange.ExportStore;
import sansheng.console.exchange.ImportPages;
import sansheng.console.exchange.ImportStore;
import sansheng.console.exchange.Importing;
import sansheng.console.search.FindStore;
import sansheng.console.search.FindWriter;
import sansheng.console.secrecy.Access;
import sansheng.console.web.CustomerRooms;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;

/** The customers' files, composed by hand. */
final class Customers implements AutoCloseable {
  private final CustomerRooms rooms;
  private final FindWriter writer;
  private final Importing importing;

  /** Keeps attachments and files that are being taken in under this folder. */
  Customers(
      Vertx vertx,
      Db db,
      Path data,
      ZoneId zone,
      Clock clock,
      Numbers numbers,
      Pages pages,
      Messages messages,
      Audit audit) {
    Access access = new Access(db, clock);
    Desk desk = new Desk(pages, messages, audit, clock, access::among);
    CustomerStore customers = new CustomerStore(db);
    FileStore files = new FileStore(db);
    PartStore parts = new PartStore(db);
    FindStore find = new FindStore(db);
    AttachmentStore attachments = new AttachmentStore(db);
    MergeStore merges = new MergeStore(db);
    AttachmentFolder folder = new AttachmentFolder(data.resolve("attachments"));
    CustomerPages file =
        new CustomerPages(desk, files, parts, new HistoryStore(db), attachments, merges, numbers);
    ImportStore imports = new ImportStore(db);
    importing = new Importing(db, imports, numbers, data.resolve("imports"));
    writer = new FindWriter(db, vertx);
    rooms =
        new CustomerRooms(
            file,
            new PartPages(
                desk, file, parts, customers, numbers, typed -> find.find(typed, null, 5).await()),
            new FindPages(desk, find, customers, numbers),
            new MergePages(desk, file, merges, numbers),
            new AttachmentPages(desk, file, attachments, folder),
            folder,
            new ImportPages(pages, messages, audit, clock, imports, importing),
            new ExportPages(pages, audit, clock, zone, new ExportStore(db)),
            new CustomerApi(find, files, parts, numbers, audit, clock, access::among));
    writer.start();
  }

  /** Before the web side opens. */
  Future<Void> begin() {
    return importing.begin();
  }

  CustomerRooms rooms() {
    return rooms;
  }

  @Override
  public void close() {
    writer.close();
    importing.close();
  }
}
