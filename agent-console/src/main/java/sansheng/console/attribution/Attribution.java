package sansheng.console.attribution;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import sansheng.console.audit.Audit;
import sansheng.console.customer.Numbers;
import sansheng.console.db.Db;
import sansheng.console.live.Audience;
import sansheng.console.live.Live;
import sansheng.console.rotation.RotationPages;
import sansheng.console.rotation.RotationStore;
import sansheng.console.screenpop.Whose;
import sansheng.console.secrecy.Access;
import sansheng.console.secrecy.AccessStore;
import sansheng.console.secrecy.SecrecyPages;
import sansheng.console.web.AttributionRooms;
import sansheng.console.web.Messages;
import sansheng.console.web.Pages;
import sansheng.cti.FloorListener;
import sansheng.cti.floor.FloorChange;

/**
 * Whose customer it is, composed: what is on record, what is ruled on it, and where people see it.
 */
public final class Attribution implements AutoCloseable {
  private final PhoneContacts contacts;
  private final Rulings rulings;
  private final OwnerNow owner;
  private final AttributionApi api;
  private final AttributionRooms rooms;
  private final Live live;
  private final AtomicLong number = new AtomicLong();
  private @Nullable AttributionWatch watch;

  /** What it is made of. */
  public record Needs(
      Db db,
      Policy policy,
      Messages messages,
      Pages pages,
      Audit audit,
      Live live,
      Numbers numbers,
      ZoneId zone,
      Clock clock) {}

  public Attribution(Needs needs) {
    Db db = needs.db();
    live = needs.live();
    contacts = new PhoneContacts(db);
    RulingStore store = new RulingStore(db);
    CollisionStore collisionStore = new CollisionStore(db);
    LeadStore leadStore = new LeadStore(db);
    SuspicionStore suspicions = new SuspicionStore(db);
    rulings =
        new Rulings(
            needs.policy(), store, collisionStore, needs.messages(), needs.zone(), needs.clock());
    owner = new OwnerNow(db, needs.messages());
    api = new AttributionApi(needs.messages(), needs.zone());
    CollisionPages collisions =
        new CollisionPages(
            new CollisionPages.Needs(
                needs.pages(),
                needs.messages(),
                collisionStore,
                leadStore,
                store,
                suspicions,
                rulings,
                new Masks(needs.numbers()),
                needs.audit(),
                needs.clock(),
                this::news));
    LeadPages.Needs leads =
        new LeadPages.Needs(
            needs.pages(),
            needs.messages(),
            leadStore,
            store,
            collisionStore,
            suspicions,
            new Access(db, needs.clock()),
            rulings,
            needs.numbers(),
            needs.audit(),
            needs.zone(),
            needs.clock(),
            this::news);
    rooms =
        new AttributionRooms(
            collisions,
            new LeadPages(leads),
            new RegistrationPages(leads),
            new RotationPages(
                needs.pages(),
                needs.messages(),
                new RotationStore(db),
                suspicions::agentNames,
                needs.audit(),
                needs.clock()),
            new SecrecyPages(
                needs.pages(),
                needs.messages(),
                new AccessStore(db),
                needs.audit(),
                needs.zone(),
                needs.clock()));
  }

  /** Begins to watch. */
  public void begin() {
    watch = new AttributionWatch(contacts, rulings, this::news);
  }

  /** Open lists fetch their own lines, for each shows others. */
  private void news() {
    long next = number.incrementAndGet();
    live.push(
        Audience.EVERYONE,
        "collisions-news",
        viewer ->
            ("<span id=\"collisions-news\" hidden data-number=\"%d\" hx-get=\"/collisions/rows\""
                    + " hx-trigger=\"load\" hx-target=\"#collisions-rows\" hx-swap=\"outerHTML\""
                    + " hx-push-url=\"false\"></span>")
                .formatted(next));
  }

  /** Wakes the watch when a call has ended. */
  public FloorListener listener() {
    return (change, nanos, at) -> {
      AttributionWatch now = watch;
      if (now != null
          && change instanceof FloorChange.CallChanged called
          && !called.call().isLive()) {
        now.wake();
      }
    };
  }

  /** For the screen pop. */
  public Whose whose() {
    return owner;
  }

  /** For the router. */
  public AttributionApi api() {
    return api;
  }

  /** For the router. */
  public AttributionRooms rooms() {
    return rooms;
  }

  @Override
  public void close() {
    AttributionWatch now = watch;
    if (now != null) {
      now.close();
    }
  }
}
