package sansheng.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/sansheng/console");
  // A key that is written out whole; those put together end with a dot or are not quoted to the
  // end.
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z][A-Za-z]+(?:\\.[A-Za-z0-9]+)+)\"");

  private final Messages messages = new Messages();

  @Test
  void everyLanguageHasTheSameSentences() {
    var keys = messages.keys(Locale.SIMPLIFIED_CHINESE);
    for (Locale language : Messages.LANGUAGES) {
      assertThat(messages.keys(language)).as(language.toString()).isEqualTo(keys);
    }
  }

  @Test
  void noSentenceIsEmptyAndAllTakeTheSameArguments() {
    for (String key : messages.keys(Locale.ENGLISH)) {
      var wanted = arguments(key, Locale.ENGLISH);
      for (Locale language : Messages.LANGUAGES) {
        var sentence = messages.say(language, key);
        assertThat(sentence).as(key + " " + language).isNotBlank().doesNotContain("'");
        assertThat(arguments(key, language)).as(key + " " + language).isEqualTo(wanted);
      }
    }
  }

  @Test
  void everyKeyThatATemplateNamesExists() throws IOException {
    var missing = new TreeSet<String>();
    try (var files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".ftlh")).toList()) {
        var found = LITERAL.matcher(Files.readString(file));
        while (found.find()) {
          var key = found.group(1);
          if (!key.endsWith(".ftlh") && !messages.keys(Locale.ENGLISH).contains(key)) {
            missing.add(key + " in " + file);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void aSpeakerIsAnsweredInTheClosestLanguage() {
    assertThat(Messages.closest(Locale.forLanguageTag("zh-Hant-HK")))
        .isEqualTo(Locale.TRADITIONAL_CHINESE);
    assertThat(Messages.closest(Locale.forLanguageTag("zh-SG")))
        .isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(Messages.closest(Locale.UK)).isEqualTo(Locale.ENGLISH);
    assertThat(Messages.closest(Locale.FRENCH)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
  }

  private int arguments(String key, Locale language) {
    return new MessageFormat(messages.say(language, key, "{0}", "{1}"), language)
        .getFormatsByArgumentIndex()
        .length;
  }
}
