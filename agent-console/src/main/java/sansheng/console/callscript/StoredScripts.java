package sansheng.console.callscript;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.web.Messages;

/**
 * The scripts in use, held in memory: which version is live is a question of the clock alone. While
 * the database can't be asked, what was read last stays; at the start, what lies in files.
 */
public final class StoredScripts implements LiveScripts {
  private static final Logger LOG = LoggerFactory.getLogger(StoredScripts.class);
  private static final Duration AGAIN = Duration.ofSeconds(20);
  private static final Comparator<CallScript> ORDER =
      Comparator.comparingInt(CallScript::scenario).thenComparing(CallScript::id);

  private final ScriptStore store;
  private final RetirementStore retirements;
  private final ScriptRenderer renderer;
  private final InstantSource clock;
  private final CompletableFuture<List<CallScript>> files = new CompletableFuture<>();
  private final CompletableFuture<Void> loaded = new CompletableFuture<>();
  private volatile @Nullable Map<Key, List<Kept>> versions;
  private volatile Set<Key> retired = Set.of();

  private record Key(String script, Locale language) {}

  /** A version that can be read. */
  private record Kept(CallScript script, ScriptVersion version) {}

  private StoredScripts(
      ScriptStore store,
      RetirementStore retirements,
      ScriptRenderer renderer,
      InstantSource clock) {
    this.store = store;
    this.retirements = retirements;
    this.renderer = renderer;
    this.clock = clock;
  }

  /**
   * Begins to read; returns at once.
   *
   * @param folder a site's own scripts; null for none
   * @param whenNew told once, when the library was empty before
   */
  public static StoredScripts open(
      Vertx vertx,
      ScriptStore store,
      RetirementStore retirements,
      ScriptCheck check,
      ScriptRenderer renderer,
      Messages messages,
      @Nullable Path folder,
      Consumer<LiveScripts> whenNew,
      InstantSource clock) {
    StoredScripts scripts = new StoredScripts(store, retirements, renderer, clock);
    Thread.startVirtualThread(() -> scripts.begin(check, messages, folder, whenNew));
    vertx.setPeriodic(
        AGAIN.toMillis(), timer -> Thread.startVirtualThread(scripts::refreshIfPossible));
    return scripts;
  }

  private void begin(
      ScriptCheck check, Messages messages, @Nullable Path folder, Consumer<LiveScripts> whenNew) {
    try {
      files.complete(ScriptFiles.read(check, messages, folder));
      int added = store.takeIn(files.join(), clock.instant());
      if (added > 0) {
        LOG.info("{} call scripts were taken in from files", added);
      }
      refresh();
      if (added > 0 && added == files.join().size()) {
        whenNew.accept(this);
        refresh();
      }
    } catch (RuntimeException e) {
      LOG.warn("The call scripts' versions can't be read yet; those in files are used", e);
      files.complete(List.of());
    }
    loaded.complete(null);
  }

  /** Waits for the first reading; for tests and for pages that must show the newest. */
  public void awaitLoaded() {
    loaded.join();
  }

  private void refreshIfPossible() {
    try {
      refresh();
    } catch (RuntimeException e) {
      LOG.debug("The call scripts could not be read again", e);
    }
  }

  /** Reads all versions again, and what is out of use. */
  public void refresh() {
    Set<Key> out = new HashSet<>();
    retirements.now().forEach(r -> out.add(new Key(r.script(), r.language())));
    Map<Key, List<Kept>> read = new LinkedHashMap<>();
    for (ScriptVersion version : store.standing()) {
      try {
        CallScript script =
            ScriptReader.read(version.language(), version.version(), version.source());
        read.computeIfAbsent(
                new Key(version.script(), version.language()), key -> new ArrayList<>())
            .add(new Kept(script, version));
      } catch (ScriptRefused e) {
        LOG.warn(
            "Version {} of the call script {} can't be read and is passed over: {}",
            version.version(),
            version.script(),
            e.getMessage());
      }
    }
    retired = Set.copyOf(out);
    versions = read;
  }

  @Override
  public List<CallScript> all(Locale language) {
    Map<Key, List<Kept>> known = versions;
    if (known == null) {
      return files.join().stream().filter(script -> script.language().equals(language)).toList();
    }
    return known.keySet().stream()
        .filter(key -> key.language().equals(language) && !retired.contains(key))
        .flatMap(key -> usable(key).stream().limit(1))
        .sorted(ORDER)
        .toList();
  }

  /** Whether a script is out of use. */
  boolean isRetired(String id, Locale language) {
    return retired.contains(new Key(id, language));
  }

  /** A script as it is, or was when it was taken out of use. */
  Optional<CallScript> known(String id, Locale language) {
    return isRetired(id, language)
        ? usable(new Key(id, language)).stream().findFirst()
        : find(id, language);
  }

  @Override
  public Optional<RenderedScript> words(String id, CallFacts facts) {
    Locale language = facts.language();
    if (isRetired(id, language)) {
      return Optional.empty();
    }
    List<CallScript> candidates =
        versions == null ? find(id, language).stream().toList() : usable(new Key(id, language));
    for (CallScript script : candidates) {
      try {
        return Optional.of(renderer.render(script, facts));
      } catch (ScriptRefused e) {
        LOG.warn(
            "Version {} of the call script {} could not be said, an older one is: {}",
            script.version(),
            id,
            e.getMessage());
      }
    }
    return Optional.empty();
  }

  private List<CallScript> usable(Key key) {
    Map<Key, List<Kept>> known = versions;
    if (known == null) {
      return List.of();
    }
    return known.getOrDefault(key, List.of()).stream()
        .filter(kept -> kept.version().usable(clock.instant()))
        .map(Kept::script)
        .toList();
  }
}
