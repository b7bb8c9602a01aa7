package sansheng.console.phrase;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes texts comparable: width and compatibility forms, case, accents, traditional and simplified
 * characters become one; spaces, punctuation, symbols and what can't be seen go, but leave a mark
 * where words, clauses and sentences were parted.
 */
final class Folding {
  /** Something stood between this character and the one before. */
  static final int APART = 1;

  /** A comma, a colon, a quotation mark or the like did. */
  static final int CLAUSE = 2;

  /** The end of a sentence did. */
  static final int SENTENCE = 4;

  /** The character itself belongs to a word written with spaces around it. */
  static final int WORD = 8;

  private static final int PLANE = 0x10000;
  private static final char MANY = '\uffff';

  // What becomes of a character that goes.
  private static final byte KEPT = 0;
  private static final byte UNSEEN = 1;
  private static final byte COMBINES = 2;
  private static final byte PARTS = 3;
  private static final byte PARTS_CLAUSES = 4;
  private static final byte PARTS_SENTENCES = 5;
  private static final byte FULL_STOP = 6;

  private static final char[] ONE = new char[PLANE];
  private static final byte[] KIND = new byte[PLANE];
  private static final boolean[] WORDS = new boolean[PLANE];
  private static final Map<Character, char[]> SEVERAL = new HashMap<>();

  static {
    for (int c = 0; c < PLANE; c++) {
      KIND[c] = kind(c);
      if (KIND[c] == KEPT) {
        char[] folded = decomposed(c);
        ONE[c] = folded.length == 1 ? folded[0] : MANY;
        if (folded.length != 1) {
          SEVERAL.put((char) c, folded);
        }
      }
      WORDS[c] = isWord(c);
    }
  }

  private Folding() {}

  static Folded fold(String text) {
    int size = text.length();
    Out out = new Out(size + 16);
    int waiting = 0;
    for (int i = 0; i < size; ) {
      char c = text.charAt(i);
      int next = i + 1;
      int point = c;
      byte kind = KIND[c];
      if (Character.isHighSurrogate(c)
          && next < size
          && Character.isLowSurrogate(text.charAt(next))) {
        point = Character.toCodePoint(c, text.charAt(next++));
        kind = kind(point);
      }
      if (kind == KEPT) {
        if (point < PLANE && ONE[c] != MANY) {
          out.put(ONE[c], i, next, waiting);
        } else {
          out.putAll(point < PLANE ? several(c) : decomposed(point), i, next, waiting);
        }
        waiting = 0;
      } else if (kind == COMBINES) {
        out.combine(i, next);
      } else {
        waiting |= parted(kind, text, i, next);
      }
      i = next;
    }
    return out.folded();
  }

  private static char[] several(char c) {
    return SEVERAL.getOrDefault(c, new char[0]);
  }

  private static int parted(byte kind, String text, int at, int next) {
    return switch (kind) {
      case PARTS -> APART;
      case PARTS_CLAUSES -> APART | CLAUSE;
      case PARTS_SENTENCES -> APART | SENTENCE;
      case FULL_STOP -> fullStop(text, at, next);
      default -> 0;
    };
  }

  // 3.5 and sansheng.example are no ends of sentences; who writes several stops is only hesitating.
  private static int fullStop(String text, int at, int next) {
    boolean more =
        (at > 0 && KIND[text.charAt(at - 1)] == FULL_STOP)
            || (next < text.length() && KIND[text.charAt(next)] == FULL_STOP);
    if (more) {
      return APART | CLAUSE;
    }
    return next >= text.length() || !Character.isLetterOrDigit(text.charAt(next))
        ? APART | SENTENCE
        : APART;
  }

  private static byte kind(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> COMBINES;
      case Character.FORMAT -> UNSEEN;
      // Half a character, which broken clients send, says nothing.
      case Character.SURROGATE -> PARTS;
      case Character.CONTROL -> c == '\n' || c == '\r' ? PARTS_SENTENCES : PARTS;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> PARTS_SENTENCES;
      case Character.SPACE_SEPARATOR,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          PARTS;
      case Character.OTHER_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          punctuation(c);
      // Fillers of the Korean script can't be seen, although they count as letters.
      default -> "\u115f\u1160\u3164\uffa0".indexOf(c) >= 0 ? UNSEEN : KEPT;
    };
  }

  private static byte punctuation(int c) {
    if ("'’‘＇".indexOf(c) >= 0) {
      return UNSEEN;
    }
    if (".．".indexOf(c) >= 0) {
      return FULL_STOP;
    }
    if ("。！？!?；;｡﹗﹖".indexOf(c) >= 0) {
      return PARTS_SENTENCES;
    }
    return "-_·・*#@&%/\\".indexOf(c) >= 0 ? PARTS : PARTS_CLAUSES;
  }

  private static boolean isWord(int c) {
    if (!Character.isLetterOrDigit(c)) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> false;
      default -> true;
    };
  }

  private static char[] decomposed(int point) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> kind(c) == KEPT)
        .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
        .map(Han::fold)
        .forEach(folded::appendCodePoint);
    return folded.toString().toCharArray();
  }

  private static final class Out {
    private char[] chars;
    private int[] starts;
    private int[] ends;
    private byte[] marks;
    private int length;

    Out(int size) {
      chars = new char[size];
      starts = new int[size];
      ends = new int[size];
      marks = new byte[size];
    }

    void put(char c, int start, int end, int parted) {
      if (length == chars.length) {
        grow();
      }
      chars[length] = c;
      starts[length] = start;
      ends[length] = end;
      marks[length++] = (byte) (WORDS[c] ? parted | WORD : parted);
    }

    void putAll(char[] several, int start, int end, int parted) {
      for (int i = 0; i < several.length; i++) {
        put(several[i], start, end, i == 0 ? parted : 0);
      }
    }

    // Only right after its base: behind a space it combines with the space.
    void combine(int start, int end) {
      for (int last = length - 1; last >= 0 && ends[last] == start; last--) {
        ends[last] = end;
      }
    }

    private void grow() {
      int size = chars.length * 2;
      chars = Arrays.copyOf(chars, size);
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
      marks = Arrays.copyOf(marks, size);
    }

    Folded folded() {
      return new Folded(chars, starts, ends, marks, length);
    }
  }
}
