package sansheng.console.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Every sentence of the interface, in every language of it. */
public final class Messages {
  /** The languages, the first being the one spoken to somebody who asked for none of them. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH);

  /**
   * The books they stand in, each in every language: {@code messages} has what all features share,
   * a feature's own are in the book of its name.
   */
  private static final List<String> BOOKS =
      List.of(
          "messages",
          "scripts",
          "attribution",
          "collisions",
          "prompter",
          "gaps",
          "handling",
          "phrases",
          "clocks",
          "callbacks",
          "escalation",
          "promises",
          "transcripts",
          "listening",
          "skills",
          "customers",
          "floorboard");

  private final Map<Locale, Properties> byLanguage = new HashMap<>();

  /**
   * Reads them from the class path.
   *
   * @throws IllegalStateException when a book is missing in a language or two have the same key
   */
  public Messages() {
    for (Locale language : LANGUAGES) {
      var all = new Properties();
      for (String book : BOOKS) {
        var resource = "/messages/" + book + "_" + language + ".properties";
        read(resource)
            .forEach(
                (key, sentence) -> {
                  if (all.put(key, sentence) != null) {
                    throw new IllegalStateException(resource + " has " + key + " a second time");
                  }
                });
      }
      byLanguage.put(language, all);
    }
  }

  /**
   * A sentence with its arguments filled in ({@link MessageFormat}). A site's own queue or reason
   * has no words here: then what follows the key's last dot is shown, which is its name.
   */
  public String say(Locale language, String key, Object... arguments) {
    var spoken = closest(language);
    var sentence = byLanguage.getOrDefault(spoken, new Properties()).getProperty(key);
    if (sentence == null) {
      return key.substring(key.lastIndexOf('.') + 1);
    }
    return arguments.length == 0 && sentence.indexOf('{') < 0
        ? sentence
        : new MessageFormat(sentence, spoken).format(arguments);
  }

  /** The keys that a language has. */
  public Set<String> keys(Locale language) {
    var keys = new TreeSet<String>();
    byLanguage.getOrDefault(language, new Properties()).stringPropertyNames().forEach(keys::add);
    return keys;
  }

  /** The language of ours that serves a speaker of this one best. */
  public static Locale closest(Locale wanted) {
    if (LANGUAGES.contains(wanted)) {
      return wanted;
    }
    if (wanted.getLanguage().equals("zh")) {
      var traditional =
          wanted.getScript().equals("Hant")
              || (wanted.getScript().isEmpty()
                  && Set.of("TW", "HK", "MO").contains(wanted.getCountry()));
      return traditional ? Locale.TRADITIONAL_CHINESE : Locale.SIMPLIFIED_CHINESE;
    }
    return wanted.getLanguage().equals("en") ? Locale.ENGLISH : LANGUAGES.getFirst();
  }

  private static Properties read(String resource) {
    try (var in = Messages.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The messages " + resource + " are missing");
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
