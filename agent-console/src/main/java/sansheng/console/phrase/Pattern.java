package sansheng.console.phrase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A way of saying something.
 *
 * <pre>
 *   (a|b|c)   one of them; (a|) is a or nothing; may be nested
 *   *         a gap inside one sentence: nothing, or up to {@value #GAP_HAN} Chinese characters or
 *             {@value #GAP_LETTERS} letters of other scripts; not inside brackets
 *   ^ at the beginning, $ at the end: only where a clause begins or ends
 *   $$ at the end: only where a sentence ends
 * </pre>
 *
 * Everything else is text, folded as the scanned text is.
 *
 * @param factors what follows one another; an empty one is a gap
 */
record Pattern(List<List<String>> factors, boolean opens, boolean closes, boolean ends) {
  static final int GAP_LETTERS = 18;
  static final int GAP_HAN = 6;

  /** Alternatives that one bracket may spread to, those in it counted. */
  static final int MOST = 2000;

  /** Characters that a pattern may have. */
  static final int LONGEST = 2000;

  /** What is wrong with a pattern; {@link #why} is a word for the reader's sentence. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;
    private final String why;
    private final String pattern;

    Wrong(String why, String pattern) {
      super(why + ": " + pattern, null, false, false);
      this.why = why;
      this.pattern = pattern;
    }

    String why() {
      return why;
    }

    String pattern() {
      return pattern;
    }
  }

  /**
   * Reads a pattern.
   *
   * @param exception of a harmless text, which may also begin or end with a gap
   */
  static Pattern of(String written, boolean exception) throws Wrong {
    String body = written.strip();
    if (body.length() > LONGEST) {
      throw new Wrong("long", body);
    }
    boolean opens = body.startsWith("^");
    boolean closes = body.endsWith("$");
    boolean ends = body.endsWith("$$");
    if (body.equals("^") || body.equals("^$")) {
      throw new Wrong("empty", body);
    }
    Reader reader =
        new Reader(body.substring(opens ? 1 : 0, body.length() - (ends ? 2 : closes ? 1 : 0)));
    List<List<String>> factors = reader.factors();
    if (factors.stream().allMatch(Pattern::mayBeNothing)) {
      throw new Wrong("empty", body);
    }
    if (!exception && (factors.getFirst().isEmpty() || factors.getLast().isEmpty())) {
      throw new Wrong("gap", body);
    }
    return new Pattern(factors, opens, closes, ends);
  }

  private static boolean mayBeNothing(List<String> alternatives) {
    return alternatives.isEmpty()
        || alternatives.stream().anyMatch(text -> Folding.fold(text).length() == 0);
  }

  private static final class Reader {
    private final String source;
    private int at;

    Reader(String source) {
      this.source = source;
    }

    List<List<String>> factors() throws Wrong {
      List<List<String>> factors = new ArrayList<>();
      StringBuilder plain = new StringBuilder();
      while (at < source.length()) {
        char c = source.charAt(at++);
        if (c == ')' || c == '|') {
          throw new Wrong("bracket", source);
        }
        if (c != '(' && c != '*') {
          plain.append(c);
          continue;
        }
        if (!plain.isEmpty()) {
          factors.add(List.of(plain.toString()));
          plain.setLength(0);
        }
        factors.add(c == '*' ? List.of() : List.copyOf(bracket()));
      }
      if (!plain.isEmpty() || factors.isEmpty()) {
        factors.add(List.of(plain.toString()));
      }
      return factors;
    }

    // Just behind an opening bracket; ends behind the closing one.
    private Set<String> bracket() throws Wrong {
      Set<String> all = new LinkedHashSet<>();
      Set<String> texts = Set.of("");
      while (at < source.length()) {
        char c = source.charAt(at++);
        switch (c) {
          case ')' -> {
            all.addAll(texts);
            return all;
          }
          case '|' -> {
            all.addAll(texts);
            texts = Set.of("");
          }
          case '(' -> texts = joined(texts, bracket());
          case '*' -> throw new Wrong("gapInside", source);
          default -> texts = joined(texts, Set.of(String.valueOf(c)));
        }
      }
      throw new Wrong("bracket", source);
    }

    private Set<String> joined(Set<String> heads, Set<String> tails) throws Wrong {
      if ((long) heads.size() * tails.size() > MOST) {
        throw new Wrong("many", source);
      }
      Set<String> all = new LinkedHashSet<>();
      for (String head : heads) {
        for (String tail : tails) {
          all.add(head + tail);
        }
      }
      return all;
    }
  }
}
