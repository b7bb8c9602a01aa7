package sansheng.console.exchange;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.customer.FileStore;
import sansheng.console.customer.Numbers;
import sansheng.console.db.Db;

/**
 * Works through files of customers, one after the other and a batch of lines at a time: how much
 * memory it takes does not depend on how long a file is. A file is looked through first; what was
 * seen is written only when somebody says so.
 */
public final class Importing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Importing.class);
  private static final int BATCH = 200;
  private static final int MOST_REFUSED = 5_000;
  private static final int MOST_OTHERS = 200;
  private static final int LONGEST_SHOWN = 120;

  private final ImportStore store;
  private final Importer importer;
  private final Numbers numbers;
  private final Path folder;
  private final ExecutorService work =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").daemon().factory());

  /**
   * @param folder where files lie until they are written or dropped
   */
  public Importing(Db db, ImportStore store, Numbers numbers, Path folder) {
    this.store = store;
    this.importer = new Importer(db);
    this.numbers = numbers;
    this.folder = folder;
  }

  /** How many lines became what. */
  static final class Counts {
    int made;
    int changed;
    int same;
    int refused;

    int done() {
      return made + changed + same + refused;
    }

    void add(Importer.What what) {
      switch (what) {
        case MADE -> made++;
        case CHANGED -> changed++;
        case SAME -> same++;
        case REFUSED -> refused++;
      }
    }
  }

  /** Before anything else: files that a stop of the console cut off are not waited for. */
  public Future<Void> begin() {
    return store
        .abandon()
        .map(
            cut -> {
              cut.forEach(this::forget);
              return null;
            });
  }

  /** Looks a file through; it is moved away from where it lies. */
  void look(UUID id, Path upload, FileStore.By by) throws IOException {
    Files.createDirectories(folder);
    Files.move(upload, file(id));
    work.execute(() -> run(id, false, by));
  }

  /** Writes a file that has been looked through. */
  void write(UUID id, FileStore.By by) {
    work.execute(() -> run(id, true, by));
  }

  /** Forgets a file. */
  void drop(UUID id) throws IOException {
    Files.deleteIfExists(file(id));
  }

  private Path file(UUID id) {
    return folder.resolve(id.toString());
  }

  private void forget(UUID id) {
    try {
      drop(id);
    } catch (IOException e) {
      LOG.warn("The file of the import {} could not be deleted", id, e);
    }
  }

  private void run(UUID id, boolean write, FileStore.By by) {
    boolean wantedAgain = false;
    try {
      Run run = new Run(id, write, by);
      Table.read(file(id), run::take);
      wantedAgain = run.finish() && !write;
    } catch (Table.NoTable e) {
      LOG.info("Import {} is no table: {}", id, String.valueOf(e.getMessage()));
      wait(store.state(id, "failed", "import.failed.table"));
    } catch (CompletionException e) {
      LOG.warn("Import {} failed", id, e);
      wait(store.state(id, "failed", "import.failed.database"));
    } catch (RuntimeException e) {
      LOG.error("Import {} failed", id, e);
      wait(store.state(id, "failed", "import.failed.table"));
    } finally {
      if (!wantedAgain) {
        forget(id);
      }
    }
  }

  private final class Run {
    private final UUID id;
    private final boolean write;
    private final FileStore.By by;
    private final Counts counts = new Counts();
    private final List<ImportLine> batch = new ArrayList<>();
    private final Map<Integer, Column> columns = new LinkedHashMap<>();
    private List<String> headings = List.of();
    private int others;

    Run(UUID id, boolean write, FileStore.By by) {
      this.id = id;
      this.write = write;
      this.by = by;
    }

    boolean take(int line, List<String> cells) {
      if (headings.isEmpty()) {
        // An export begins with who made it.
        return cells.stream().allMatch(String::isEmpty)
            || cells.getFirst().startsWith("#")
            || heading(cells);
      }
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        batch.add(ImportLine.read(line, headings, columns, cells, numbers));
        if (batch.size() == BATCH) {
          judge();
        }
      }
      return true;
    }

    private boolean heading(List<String> cells) {
      headings = List.copyOf(cells);
      List<String> told = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        var column = Column.of(cells.get(i));
        if (column.isPresent() && !columns.containsValue(column.get())) {
          columns.put(i, column.get());
          told.add(cells.get(i));
        } else if (!cells.get(i).isEmpty()) {
          told.add("?" + cells.get(i));
        }
      }
      Importing.wait(store.columns(id, told));
      return columns.containsValue(Column.NAME);
    }

    private void judge() {
      List<ImportStore.Line> shown = new ArrayList<>();
      for (Importer.Outcome outcome : Importing.wait(importer.judge(batch, write, by))) {
        counts.add(outcome.what());
        if (isShown(outcome.what())) {
          shown.add(shown(outcome));
        }
      }
      batch.clear();
      Importing.wait(store.progress(id, counts, shown));
    }

    private boolean isShown(Importer.What what) {
      return what == Importer.What.REFUSED
          ? counts.refused <= MOST_REFUSED
          : what != Importer.What.SAME && others++ < MOST_OTHERS;
    }

    private static ImportStore.Line shown(Importer.Outcome outcome) {
      String name = outcome.line().fields().getOrDefault("name", "");
      return new ImportStore.Line(
          outcome.line().line(),
          outcome.what().name().toLowerCase(java.util.Locale.ROOT),
          outcome.column(),
          outcome.detail(),
          name.substring(0, Math.min(LONGEST_SHOWN, name.length())));
    }

    boolean finish() {
      if (!columns.containsValue(Column.NAME)) {
        Importing.wait(store.state(id, "failed", "import.failed.heading"));
        return false;
      }
      if (!batch.isEmpty()) {
        judge();
      }
      Importing.wait(store.state(id, write ? "written" : "looked", ""));
      return true;
    }
  }

  private static <T> T wait(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    work.shutdownNow();
  }
}
