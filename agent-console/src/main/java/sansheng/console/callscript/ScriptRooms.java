package sansheng.console.callscript;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import sansheng.console.audit.Audit;
import sansheng.console.db.Db;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;

/**
 * The call scripts, composed: the library in use, and the rooms where it is looked at and written.
 */
public record ScriptRooms(
    StoredScripts scripts,
    ScriptPages pages,
    DraftPages drafts,
    DraftCommands commands,
    NewScriptPages beginnings,
    RetireCommands retirement,
    ScriptApi api) {

  /**
   * Opens them; the library is read beside.
   *
   * @param folder a site's own scripts; null for none
   * @param demonstration whether the scripts get a made-up past
   */
  public static ScriptRooms open(
      Vertx vertx,
      Db db,
      Pages pages,
      Messages messages,
      Audit audit,
      PhraseScanner scanner,
      @Nullable Path folder,
      boolean demonstration,
      ZoneId zone,
      InstantSource clock) {
    ScriptRenderer renderer = new ScriptRenderer();
    ScriptCheck check = new ScriptCheck(messages, renderer);
    ScriptStore store = new ScriptStore(db);
    DraftStore drafts = new DraftStore(db);
    RetirementStore retirements = new RetirementStore(db);
    StoredScripts scripts =
        StoredScripts.open(
            vertx,
            store,
            retirements,
            check,
            renderer,
            messages,
            folder,
            live -> {
              if (demonstration) {
                new DemoScripts(db, drafts, live).write(clock.instant());
              }
            },
            clock);
    Preview.Maker previews = new Preview.Maker(messages, renderer, scanner);
    DraftPages draftPages = new DraftPages(pages, scripts, drafts, previews, messages, clock, zone);
    ScriptPages scriptPages =
        new ScriptPages(pages, scripts, store, drafts, retirements, previews, clock);
    return new ScriptRooms(
        scripts,
        scriptPages,
        draftPages,
        new DraftCommands(draftPages, scripts, store, drafts, check, messages, audit, clock),
        new NewScriptPages(pages, scripts, store, drafts, messages, audit, clock),
        new RetireCommands(scriptPages, scripts, retirements, drafts, messages, audit, clock),
        new ScriptApi(scripts));
  }
}
