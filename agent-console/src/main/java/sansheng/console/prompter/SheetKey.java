package sansheng.console.prompter;

import java.util.UUID;

/** Whose sheet of which call. */
record SheetKey(UUID call, String agent) {
  static SheetKey of(Sheet sheet) {
    return new SheetKey(sheet.call(), sheet.agent());
  }
}
