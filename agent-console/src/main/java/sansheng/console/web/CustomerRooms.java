package sansheng.console.web;

import sansheng.console.customer.AttachmentFolder;
import sansheng.console.customer.AttachmentPages;
import sansheng.console.customer.CustomerApi;
import sansheng.console.customer.CustomerPages;
import sansheng.console.customer.FindPages;
import sansheng.console.customer.MergePages;
import sansheng.console.customer.PartPages;
import sansheng.console.exchange.ExportPages;
import sansheng.console.exchange.ImportPages;

/** The rooms about customers. */
public record CustomerRooms(
    CustomerPages file,
    PartPages parts,
    FindPages find,
    MergePages merges,
    AttachmentPages attachments,
    AttachmentFolder folder,
    ImportPages imports,
    ExportPages exports,
    CustomerApi api) {}
