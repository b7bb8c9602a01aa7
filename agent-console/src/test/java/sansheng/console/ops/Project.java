package sansheng.console.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sansheng.console.Settings;
import sansheng.console.StartRefused;

/** The project's own files, and the names of the settings its programs read. */
final class Project {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern WHOLE_LITERAL =
      Pattern.compile("\"((?:SANSHENG|TOWN)_[A-Z_]+|DATABASE_URL)\"");
  private static final Pattern IN_SHELL =
      Pattern.compile("\\b(?:(?:SANSHENG|TOWN)_[A-Z_]*[A-Z]|ASTERISK(?:_[A-Z]+)?)\\b");

  private Project() {}

  static String text(String path) {
    try {
      return Files.readString(ROOT.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@link Settings} asks the environment for. */
  static Set<String> readBySettings() {
    Set<String> asked = new TreeSet<>();
    Map<String, String> nothing =
        new HashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          public @Nullable String get(Object name) {
            asked.add((String) name);
            return null;
          }
        };
    try {
      Settings.from(nothing);
    } catch (StartRefused asItShould) {
      // Everything is read before anything is judged.
      return asked;
    }
    throw new AssertionError("a server without any setting must be refused");
  }

  /** Every setting that the console's code names as such, those handed to Asterisk included. */
  static Set<String> namedInJava() {
    try (Stream<Path> files = Files.walk(ROOT.resolve("agent-console/src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> all(WHOLE_LITERAL, text(ROOT.relativize(file).toString()), 1))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a script reads: every setting it names outside of comments. */
  static Set<String> readByScript(String path) {
    String code =
        text(path)
            .lines()
            .filter(line -> !line.stripLeading().startsWith("#"))
            .collect(Collectors.joining("\n"));
    return all(IN_SHELL, code, 0).collect(Collectors.toCollection(TreeSet::new));
  }

  static Stream<String> all(Pattern pattern, String text, int group) {
    return pattern.matcher(text).results().map(found -> found.group(group));
  }

  static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("nothing like " + pattern + " in\n" + text);
    }
    return matcher.group(1);
  }
}
