package sansheng.console.skill;

import java.util.Set;
import sansheng.console.audit.Audit;
import sansheng.console.db.Db;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.cti.Ask;
import sansheng.cti.FloorView;

/** The rooms where agents are given their queues. */
public record SkillRooms(SkillPages pages, SkillApi api) {

  /**
   * Puts them together.
   *
   * @param queues the site's queues
   */
  public static SkillRooms open(
      Db db,
      Set<String> queues,
      FloorView floor,
      Ask ask,
      Audit audit,
      Pages pages,
      Messages messages) {
    SkillStore store = new SkillStore(db);
    Assigning assigning = new Assigning(store, queues, floor, ask, audit);
    return new SkillRooms(
        new SkillPages(store, assigning, floor, pages, messages), new SkillApi(store, assigning));
  }
}
