package sansheng.console.phrase;

import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a supervisor typed about an entry.
 *
 * @param typed every field as it was typed
 */
record PhraseForm(Map<String, String> typed) {
  private static final List<String> FIELDS =
      List.of("language", "key", "category", "severity", "patterns", "exceptions", "instead");
  private static final int MOST_LINES = 200;
  private static final int LONGEST_INSTEAD = 500;

  /** What is wrong: a key of the sentences, and what it is about. */
  record Wrong(String words, String about) {}

  static PhraseForm of(MultiMap form) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String field : FIELDS) {
      typed.put(field, Optional.ofNullable(form.get(field)).orElse("").strip());
    }
    return new PhraseForm(typed);
  }

  static PhraseForm of(PhraseRow row) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("language", row.language());
    typed.put("key", row.entry().key());
    typed.put("category", row.entry().category().spelled());
    typed.put("severity", row.entry().severity().spelled());
    typed.put("patterns", String.join("\n", row.entry().patterns()));
    typed.put("exceptions", String.join("\n", row.entry().exceptions()));
    typed.put("instead", row.entry().instead());
    return new PhraseForm(typed);
  }

  String field(String name) {
    return typed.getOrDefault(name, "");
  }

  private List<String> lines(String name) {
    return field(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Why this can't be an entry; empty when it can. */
  Optional<Wrong> wrong() {
    if (!Books.LANGUAGES.contains(field("language"))
        || Category.find(field("category")).isEmpty()
        || Severity.find(field("severity")).isEmpty()) {
      return Optional.of(new Wrong("phrase.wrong.choice", ""));
    }
    if (!field("key").matches("[a-z0-9][a-z0-9-]{0,59}")) {
      return Optional.of(new Wrong("phrase.wrong.key", ""));
    }
    if (field("instead").isEmpty() || field("instead").length() > LONGEST_INSTEAD) {
      return Optional.of(new Wrong("phrase.wrong.instead", ""));
    }
    if (lines("patterns").isEmpty()
        || lines("patterns").size() + lines("exceptions").size() > MOST_LINES) {
      return Optional.of(new Wrong("phrase.wrong.patterns", ""));
    }
    try {
      for (String line : lines("patterns")) {
        Pattern.of(line, false);
      }
      for (String line : lines("exceptions")) {
        Pattern.of(line, true);
      }
    } catch (Pattern.Wrong e) {
      return Optional.of(new Wrong("phrase.wrong." + e.why(), e.pattern()));
    }
    return Optional.empty();
  }

  /** The entry; only of a form with nothing wrong. */
  Entry entry() {
    return new Entry(
        field("key"),
        Category.find(field("category")).orElseThrow(),
        Severity.find(field("severity")).orElseThrow(),
        lines("patterns"),
        lines("exceptions"),
        field("instead"));
  }
}
