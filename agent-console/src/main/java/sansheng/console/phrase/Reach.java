package sansheng.console.phrase;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a form reaches to the left and right of its anchor in one text. All patterns are of
 * bounded length, so a look around costs a bounded number of steps.
 *
 * <p>Words are parted where the pattern parts them: 'no there' is not 'not here'. A word written
 * with something between its letters is found nevertheless, and so is a sentence without its
 * spaces.
 */
final class Reach {
  private static final int MORE = 1;
  private static final int MISSING = 2;
  private static final int SENTENCES = 4;
  private static final int JOINED = 8;
  // Of a state: the pattern has a space at its open end; a gap is at its open end.
  private static final int SPACE = 16;
  private static final int LOOSE = 32;
  private static final int BITS = 6;
  private static final int HAN = Pattern.GAP_LETTERS / Pattern.GAP_HAN;

  private final Folded in;

  Reach(Folded in) {
    this.in = in;
  }

  /** The leftmost and longest fit around an anchor that ends here; null when there is none. */
  @Nullable Span around(Form form, Part anchor, int end) {
    int start = end - anchor.text().length();
    int flags = inner(anchor, start);
    List<List<Part>> factors = form.factors();
    States right = new States();
    right.add(end, flags | (anchor.trail() ? SPACE : 0));
    for (int f = form.anchor() + 1; f < factors.size() && right.size > 0; f++) {
      right = factors.get(f).isEmpty() ? gapRight(right) : right(right, factors.get(f));
    }
    States left = new States();
    if (right.size > 0) {
      left.add(start, flags | (anchor.lead() ? SPACE : 0));
    }
    for (int f = form.anchor() - 1; f >= 0 && left.size > 0; f--) {
      left = factors.get(f).isEmpty() ? gapLeft(left) : left(left, factors.get(f));
    }
    return best(form, left, right);
  }

  private @Nullable Span best(Form form, States left, States right) {
    int from = Integer.MAX_VALUE;
    int to = -1;
    for (int l = 0; l < left.size; l++) {
      int start = left.at(l);
      if (start > from || in.insideWord(start) || (form.opens() && !in.opensClause(start))) {
        continue;
      }
      for (int r = 0; r < right.size; r++) {
        int end = right.at(r);
        int flags = left.flags(l) | right.flags(r);
        boolean allowed =
            (flags & (MORE | MISSING)) != (MORE | MISSING)
                && ((flags & (SENTENCES | JOINED)) != (SENTENCES | JOINED)
                    || in.wordByWord(start, end))
                && !in.insideWord(end)
                && (!form.closes() || in.closesClause(end))
                && (!form.ends() || in.closesSentence(end));
        if (allowed && (start < from || end > to)) {
          from = start;
          to = end;
        }
      }
    }
    return to < 0 ? null : new Span(form.entry(), from, to);
  }

  private States right(States from, List<Part> factor) {
    States next = new States();
    for (int s = 0; s < from.size; s++) {
      int at = from.at(s);
      int flags = from.flags(s);
      for (Part part : factor) {
        if (part.text().isEmpty()) {
          next.add(at, flags | (part.lead() ? SPACE : 0));
        } else if (part.stands(in, at)) {
          next.add(
              at + part.text().length(),
              (flags & ~(SPACE | LOOSE))
                  | inner(part, at)
                  | joint(at, flags, part.lead())
                  | (part.trail() ? SPACE : 0));
        }
      }
    }
    return next;
  }

  private States left(States from, List<Part> factor) {
    States next = new States();
    for (int s = 0; s < from.size; s++) {
      int at = from.at(s);
      int flags = from.flags(s);
      for (Part part : factor) {
        int start = at - part.text().length();
        if (part.text().isEmpty()) {
          next.add(at, flags | (part.lead() ? SPACE : 0));
        } else if (part.stands(in, start)) {
          next.add(
              start,
              (flags & ~(SPACE | LOOSE))
                  | inner(part, start)
                  | joint(at, flags, part.trail())
                  | (part.lead() ? SPACE : 0));
        }
      }
    }
    return next;
  }

  private States gapRight(States from) {
    States next = new States();
    for (int s = 0; s < from.size; s++) {
      int at = from.at(s);
      int width = 0;
      for (int q = at; q <= in.length() && !in.insideWord(at); q++) {
        if (!in.insideWord(q)) {
          next.add(q, (from.flags(s) & ~SPACE) | LOOSE);
        }
        if (q == in.length() || in.is(q, Folding.SENTENCE)) {
          break;
        }
        width += width(q);
        if (width > Pattern.GAP_LETTERS) {
          break;
        }
      }
    }
    return next;
  }

  private States gapLeft(States from) {
    States next = new States();
    for (int s = 0; s < from.size; s++) {
      int at = from.at(s);
      int width = 0;
      for (int q = at; q >= 0 && !in.insideWord(at); q--) {
        if (!in.insideWord(q)) {
          next.add(q, (from.flags(s) & ~SPACE) | LOOSE);
        }
        if (q == 0 || (q < in.length() && in.is(q, Folding.SENTENCE))) {
          break;
        }
        width += width(q - 1);
        if (width > Pattern.GAP_LETTERS) {
          break;
        }
      }
    }
    return next;
  }

  private int width(int at) {
    return in.is(at, Folding.WORD) ? 1 : HAN;
  }

  // A gap that reaches a sentence's end stops before it: what is behind is another sentence.
  private int joint(int at, int flags, boolean space) {
    return (flags & LOOSE) != 0 ? 0 : flag(at, (flags & SPACE) != 0 || space);
  }

  private int inner(Part part, int start) {
    int flags = 0;
    for (int i = 1; i < part.text().length(); i++) {
      flags |= flag(start + i, part.breaksBefore(i));
    }
    return flags;
  }

  private int flag(int at, boolean space) {
    if (!in.is(at, Folding.WORD) || !in.is(at - 1, Folding.WORD)) {
      return 0;
    }
    boolean apart = in.is(at, Folding.APART);
    return (apart && !space ? MORE : 0)
        | (!apart && space ? MISSING : 0)
        | (in.is(at, Folding.SENTENCE) ? SENTENCES : 0)
        | (apart ? 0 : JOINED);
  }

  /** Few positions, each with what is known of the way to it. */
  private static final class States {
    private long[] packed = new long[8];
    private int size;

    void add(int at, int flags) {
      long state = ((long) at << BITS) | flags;
      for (int i = 0; i < size; i++) {
        if (packed[i] == state) {
          return;
        }
      }
      if (size == packed.length) {
        packed = Arrays.copyOf(packed, size * 2);
      }
      packed[size++] = state;
    }

    int at(int index) {
      return (int) (packed[index] >> BITS);
    }

    int flags(int index) {
      return (int) packed[index] & ((1 << BITS) - 1);
    }
  }
}
