package sansheng.console.callscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sansheng.console.db.TestDatabase;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;
import sansheng.console.web.Messages;

/** Versions, drafts, and what is in use, on a real database. */
class StoredScriptsIT {
  private static final Locale EN = Locale.ENGLISH;
  private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
  private static final SignedIn ONE = person(1, "One");
  private static final SignedIn OTHER = person(2, "Other");

  private final TestDatabase database = new TestDatabase();
  private volatile Instant now = NOON;
  private final ScriptStore store = new ScriptStore(database.db());
  private final DraftStore drafts = new DraftStore(database.db());
  private final RetirementStore retirements = new RetirementStore(database.db());
  private final Messages messages = new Messages();
  private final ScriptRenderer renderer = new ScriptRenderer();
  private final CallFacts facts = SampleCalls.in(messages, EN).values().iterator().next();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void filesAreTakenInOnceAndANewTextGoesLiveWhereNobodyHasWritten() throws ScriptRefused {
    StoredScripts scripts = open();
    int all = store.standing().size();
    assertThat(all).isEqualTo(171);
    open();
    assertThat(store.standing()).hasSize(all);

    CallScript newer = read("hold", "Thank you for waiting. I have found it.", "Thank you, found.");
    assertThat(store.takeIn(List.of(newer), NOON)).isEqualTo(1);
    scripts.refresh();
    assertThat(said(scripts)).contains("Thank you, found.");

    ScriptVersion mine = written("hold", "Thank you, found.", "My own words.", NOON);
    assertThat(mine.version()).isEqualTo(3);
    CallScript newest = read("hold", "Thank you for waiting. I have found it.", "Newest of all.");
    assertThat(store.takeIn(List.of(newest), NOON)).isEqualTo(1);
    scripts.refresh();
    assertThat(said(scripts)).contains("My own words.");
  }

  @Test
  void aPlannedVersionGoesLiveAtItsTimeAndAWithdrawnOneNever() {
    StoredScripts scripts = open();
    written("hold", "I have found it.", "Later.", NOON.plus(Duration.ofHours(1)));
    written("hold", "I have found it.", "Never.", NOON.plus(Duration.ofHours(2)));
    assertThat(store.withdraw("hold", EN, 3, "One", NOON)).isTrue();
    scripts.refresh();
    assertThat(said(scripts)).contains("I have found it.");
    now = NOON.plus(Duration.ofHours(1)).minusMillis(1);
    assertThat(said(scripts)).contains("I have found it.");
    now = NOON.plus(Duration.ofHours(1));
    assertThat(said(scripts)).contains("Later.");
    now = NOON.plus(Duration.ofHours(9));
    assertThat(said(scripts)).contains("Later.");
    assertThat(store.withdraw("hold", EN, 2, "One", now)).as("already live").isFalse();
  }

  @Test
  void goingBackIsANewVersionWithTheOldText() {
    StoredScripts scripts = open();
    written("hold", "I have found it.", "Changed.", NOON);
    ScriptVersion first = store.version("hold", EN, 1).orElseThrow();
    now = NOON.plusSeconds(1);
    assertThat(store.restore(first, "One", now)).isEqualTo(3);
    scripts.refresh();
    assertThat(said(scripts)).contains("I have found it.");
    assertThat(store.history("hold", EN)).hasSize(3);
  }

  @Test
  void aVersionThatCannotBeSaidLeavesTheLastGoodOne() throws SQLException {
    StoredScripts scripts = open();
    database.execute(
        "insert into script_version (script, language, version, source, origin, author,"
            + " written_at, approved_by, live_from) values ('hold', 'en', 2, 'id: hold\n---\n# x\n"
            + "<#list 1..1000000000 as i>x</#list>', 'written', 'x', now(), 'y', '2026-01-01')");
    scripts.refresh();
    assertThat(said(scripts)).contains("I have found it.");
    assertThat(scripts.find("hold", EN).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void aVersionIsNeverChangedOrDeleted() {
    open();
    assertThatThrownBy(() -> database.execute("update script_version set source = 'x'"))
        .hasMessageContaining("is kept as it was");
    assertThatThrownBy(() -> database.execute("delete from script_version"))
        .hasMessageContaining("is kept as it was");
  }

  @Test
  void nobodyApprovesWhatTheyHaveWrittenInNorWhatTheyHaveNotSeen() {
    open();
    assertThat(drafts.save("hold", EN, "a", 0, ONE, false, NOON)).isTrue();
    assertThat(drafts.approve("hold", EN, 1, OTHER, NOON, NOON)).as("not submitted").isEmpty();
    assertThat(drafts.save("hold", EN, "b", 0, OTHER, true, NOON)).as("unseen").isFalse();
    assertThat(drafts.save("hold", EN, "b", 1, OTHER, true, NOON)).isTrue();
    assertThat(drafts.approve("hold", EN, 2, ONE, NOON, NOON)).as("wrote in it").isEmpty();
    assertThat(drafts.approve("hold", EN, 2, OTHER, NOON, NOON)).as("wrote in it").isEmpty();
    SignedIn third = person(3, "Third");
    assertThat(drafts.approve("hold", EN, 1, third, NOON, NOON)).as("unseen").isEmpty();
    assertThat(drafts.approve("hold", EN, 2, third, NOON, NOON)).hasValue(2);
    ScriptVersion made = store.version("hold", EN, 2).orElseThrow();
    assertThat(made.author()).isEqualTo("One、Other");
    assertThat(made.approvedBy()).isEqualTo("Third");
    assertThat(drafts.find("hold", EN)).isEmpty();
  }

  @Test
  void theDemonstrationShowsAVersionAPlanAndADraft() throws SQLException {
    StoredScripts scripts = open();
    database.execute(
        "insert into staff (login, name, password_hash, roles) values"
            + " ('chen.jing', '陈静', 'x', '{SUPERVISOR}'), ('zhou.min', '周敏', 'x', '{HEAD}')");
    new DemoScripts(database.db(), drafts, scripts).write(NOON);
    scripts.refresh();
    Locale chinese = Locale.SIMPLIFIED_CHINESE;
    ScriptVersion hold = store.version("hold", chinese, 2).orElseThrow();
    assertThat(scripts.find("hold", chinese).orElseThrow().version()).isEqualTo(2);
    assertThat(hold.author() + hold.approvedBy()).isEqualTo("陈静周敏");
    assertThat(
            ScriptDiff.between(
                scripts.find("hold", chinese).orElseThrow().source(),
                store.version("hold", chinese, 1).orElseThrow().source()))
        .isNotEmpty();
    assertThat(store.version("opening-new-year", chinese, 2).orElseThrow().planned(NOON)).isTrue();
    ScriptDraft draft = drafts.find("complaint-slow-answer", chinese).orElseThrow();
    assertThat(draft.submittedAt()).isNotNull();
    assertThat(draft.source())
        .isNotEqualTo(scripts.find(draft.script(), chinese).orElseThrow().source());
  }

  @Test
  void withoutTheDatabaseThereAreStillWords() {
    TestDatabase gone = new TestDatabase();
    gone.close();
    StoredScripts scripts = open(new ScriptStore(gone.db()));
    assertThat(said(scripts)).contains("I have found it.");
  }

  private StoredScripts open() {
    return open(store);
  }

  private StoredScripts open(ScriptStore store) {
    StoredScripts scripts =
        StoredScripts.open(
            database.vertx(),
            store,
            retirements,
            new ScriptCheck(messages, renderer),
            renderer,
            messages,
            null,
            live -> {},
            () -> now);
    scripts.awaitLoaded();
    return scripts;
  }

  private ScriptVersion written(String id, String what, String into, Instant from) {
    String source = store.history(id, EN).getFirst().source().replace(what, into);
    if (source.equals(store.history(id, EN).getFirst().source())) {
      source = store.version(id, EN, 1).orElseThrow().source().replace(what, into);
    }
    drafts.save(id, EN, source, 0, ONE, true, now);
    int version = drafts.approve(id, EN, 1, OTHER, from, now).orElseThrow();
    return store.version(id, EN, version).orElseThrow();
  }

  private CallScript read(String id, String what, String into) throws ScriptRefused {
    String first = store.version(id, EN, 1).orElseThrow().source();
    return ScriptReader.read(EN, 1, first.replace(what, into));
  }

  private String said(StoredScripts scripts) {
    List<String> said = new ArrayList<>();
    scripts.words("hold", facts).orElseThrow().lines().forEach(line -> said.add(line.text()));
    return String.join(" ", said);
  }

  private static SignedIn person(long id, String name) {
    return new SignedIn(id, name, name, null, Set.of(Role.SUPERVISOR), EN);
  }
}
