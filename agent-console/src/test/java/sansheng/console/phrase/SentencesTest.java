package sansheng.console.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sansheng.console.db.Beside;

/** Sentences that agents say, judged by the shipped books. */
class SentencesTest {
  private static final Books BOOKS = Books.shipped();

  private record Sentence(String language, String category, String text, int start, int end) {
    static Sentence of(String line) {
      String[] columns = line.split("\\|", 3);
      String marked = columns[2].strip();
      int start = marked.indexOf('〔');
      int end = marked.indexOf('〕') - 1;
      return new Sentence(
          columns[0].strip(),
          columns[1].strip(),
          marked.replace("〔", "").replace("〕", ""),
          start,
          end);
    }
  }

  private static List<Sentence> sentences() {
    return Stream.of("sentences.txt", "unseen.txt")
        .flatMap(table -> Beside.text(SentencesTest.class, table).lines())
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Sentence::of)
        .toList();
  }

  @Test
  void thereAreEnoughOfEachKind() {
    List<Sentence> all = sentences();
    assertThat(all).hasSizeGreaterThan(1200);
    for (String language : Books.LANGUAGES) {
      List<String> kinds =
          all.stream().filter(s -> s.language().equals(language)).map(Sentence::category).toList();
      assertThat(kinds).contains("-");
      for (Category category : Category.values()) {
        assertThat(kinds).as(language).contains(category.spelled());
      }
    }
  }

  @Test
  void eachIsJudgedAsAPersonWould() {
    List<String> wrong = new ArrayList<>();
    for (Sentence sentence : sentences()) {
      List<PhraseHit> hits = BOOKS.of(sentence.language()).scan(sentence.text());
      boolean right =
          sentence.category().equals("-")
              ? hits.isEmpty()
              : hits.stream()
                  .anyMatch(
                      hit ->
                          hit.category().spelled().equals(sentence.category())
                              && (sentence.start() < 0
                                  || (hit.start() == sentence.start()
                                      && hit.end() == sentence.end())));
      if (!right) {
        wrong.add(sentence + " -> " + hits);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aHitSaysWhatItCovers() {
    for (Sentence sentence : sentences()) {
      for (PhraseHit hit : BOOKS.of(sentence.language()).scan(sentence.text())) {
        assertThat(sentence.text().substring(hit.start(), hit.end())).isEqualTo(hit.text());
        assertThat(hit.instead()).isNotBlank();
      }
    }
  }

  @Test
  void whatToSayInsteadIsItselfFit() {
    for (String language : Books.LANGUAGES) {
      for (Entry entry : Book.shipped(language)) {
        assertThat(BOOKS.of(language).scan(entry.instead())).as(entry.toString()).isEmpty();
      }
    }
  }
}
