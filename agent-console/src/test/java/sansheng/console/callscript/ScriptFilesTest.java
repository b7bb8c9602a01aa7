package sansheng.console.callscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sansheng.console.web.Messages;

/** The scripts in {@code scripts/}, as they are. */
class ScriptFilesTest {
  private static final Path FOLDER = Path.of("../scripts");

  private final Messages messages = new Messages();
  private final ScriptRenderer renderer = new ScriptRenderer();
  private final ScriptCheck check = new ScriptCheck(messages, renderer);

  @Test
  void everyFileCanBeUsed() throws IOException {
    List<String> troubles = new ArrayList<>();
    for (Locale language : Messages.LANGUAGES) {
      for (Path file : files(language)) {
        try {
          CallScript script = check.passed(language, 1, Files.readString(file));
          if (!file.endsWith(script.id() + ".ftl")) {
            troubles.add(file + " calls itself " + script.id());
          }
        } catch (ScriptRefused e) {
          e.troubles()
              .forEach(
                  t ->
                      troubles.add(
                          file + ":" + t.line() + " " + t.sentence(messages, Locale.ENGLISH)));
        }
      }
    }
    assertThat(troubles).isEmpty();
  }

  @Test
  void everyLanguageHasTheSameScriptsWithTheSameLinesAndChecks() throws IOException {
    List<String> mainland = shapes(Locale.SIMPLIFIED_CHINESE);
    assertThat(shapes(Locale.TRADITIONAL_CHINESE)).isEqualTo(mainland);
    assertThat(shapes(Locale.ENGLISH)).isEqualTo(mainland);
    assertThat(files(Locale.ENGLISH)).as("every file is read").hasSize(mainland.size());
  }

  @Test
  void whatFollowsExists() {
    List<CallScript> scripts = ScriptFiles.read(check, messages, null);
    Set<String> ids = scripts.stream().map(CallScript::id).collect(Collectors.toSet());
    Set<String> lost = new TreeSet<>();
    scripts.forEach(
        script ->
            script.next().stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> lost.add(script.id() + " -> " + id)));
    assertThat(lost).isEmpty();
  }

  @Test
  void noTextIsLeftInAnotherLanguage() {
    Set<String> wrong = new HashSet<>();
    for (CallScript script : ScriptFiles.read(check, messages, null)) {
      boolean chinese = script.source().codePoints().anyMatch(Character::isIdeographic);
      if (chinese != script.language().getLanguage().equals("zh")) {
        wrong.add(script.language() + " " + script.id());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aSitesFolderGoesBeforeAndItsBadFilesAreLeftOut(@TempDir Path folder) throws IOException {
    Path english = Files.createDirectories(folder.resolve("en"));
    String mine = Files.readString(FOLDER.resolve("en/opening.ftl"));
    Files.writeString(
        english.resolve("opening.ftl"),
        mine.replace("How may I help you", "What can I do for you"));
    Files.writeString(english.resolve("opening-morning.ftl"), "id: opening-morning\n---\n${x?new}");
    List<CallScript> scripts = ScriptFiles.read(check, messages, folder);
    assertThat(source(scripts, "opening")).contains("What can I do for you");
    assertThat(source(scripts, "opening-morning")).contains("How may I help you");
  }

  private static String source(List<CallScript> scripts, String id) {
    return scripts.stream()
        .filter(script -> script.id().equals(id) && script.language().equals(Locale.ENGLISH))
        .findFirst()
        .orElseThrow()
        .source();
  }

  private List<String> shapes(Locale language) {
    return ScriptFiles.read(check, messages, null).stream()
        .filter(script -> script.language().equals(language))
        .map(
            script ->
                "%s %d %s %s %s %s %s"
                    .formatted(
                        script.id(),
                        script.scenario(),
                        script.when(),
                        script.next(),
                        script.promise(),
                        script.lines().stream().map(l -> l.id() + " " + l.kind()).toList(),
                        script.checklist().stream()
                            .map(c -> c.id() + c.weight() + c.fatal() + c.fact())
                            .toList()))
        .toList();
  }

  private static List<Path> files(Locale language) throws IOException {
    try (var files = Files.list(FOLDER.resolve(language.toLanguageTag()))) {
      return files.sorted().toList();
    }
  }
}
