package sansheng.console.callscript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sansheng.console.web.Messages;

/**
 * The scripts as they lie in files: in the jar, and in a site's folder, whose files go before. A
 * file that can't be used is named in the log, with line and reason, and another takes its place.
 */
public final class ScriptFiles {
  private static final Logger LOG = LoggerFactory.getLogger(ScriptFiles.class);
  private static final String PLACE = "/call-scripts";
  private static final String ENDING = ".ftl";

  private ScriptFiles() {}

  /**
   * Reads them.
   *
   * @param folder a site's own, with a folder for each language; null for none
   */
  public static List<CallScript> read(ScriptCheck check, Messages messages, @Nullable Path folder) {
    Map<List<Object>, CallScript> found = new HashMap<>();
    inJar((language, file) -> add(found, check, messages, language, file));
    if (folder != null) {
      walk(folder, (language, file) -> add(found, check, messages, language, file));
    }
    return found.values().stream()
        .sorted(
            java.util.Comparator.comparingInt(CallScript::scenario)
                .thenComparing(CallScript::id)
                .thenComparing(script -> script.language().toLanguageTag()))
        .toList();
  }

  private interface Visit {
    void file(Locale language, Path file) throws IOException;
  }

  private static void add(
      Map<List<Object>, CallScript> found,
      ScriptCheck check,
      Messages messages,
      Locale language,
      Path file)
      throws IOException {
    try {
      CallScript script = check.passed(language, 1, Files.readString(file));
      if (!(script.id() + ENDING).equals(String.valueOf(file.getFileName()))) {
        LOG.warn("The call script {} calls itself {}; it is left out", file, script.id());
        return;
      }
      found.put(List.of(language, script.id()), script);
    } catch (ScriptRefused e) {
      for (ScriptTrouble trouble : e.troubles()) {
        LOG.warn(
            "The call script {} can't be used, line {}: {}",
            file,
            trouble.line(),
            trouble.sentence(messages, Locale.ENGLISH));
      }
    }
  }

  private static void inJar(Visit visit) {
    URL place = ScriptFiles.class.getResource(PLACE);
    if (place == null) {
      throw new IllegalStateException("The call scripts are missing from the class path");
    }
    try {
      URI uri = place.toURI();
      if (uri.getScheme().equals("file")) {
        walk(Path.of(uri), visit);
        return;
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        walk(jar.getPath(PLACE), visit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void walk(Path root, Visit visit) {
    for (Locale language : Messages.LANGUAGES) {
      Path folder = root.resolve(language.toLanguageTag());
      if (!Files.isDirectory(folder)) {
        continue;
      }
      List<Path> files = new ArrayList<>();
      try (Stream<Path> all = Files.list(folder)) {
        all.filter(file -> file.toString().endsWith(ENDING)).sorted().forEach(files::add);
        for (Path file : files) {
          visit.file(language, file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
