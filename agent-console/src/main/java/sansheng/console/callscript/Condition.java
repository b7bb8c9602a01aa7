package sansheng.console.callscript;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sansheng.console.callscript.Vocabulary.Presence;

/**
 * Reads what stands between {@code <#if} and {@code >}: names with {@code ??}, comparisons of names
 * that have choices, {@code !}, {@code &&}, {@code ||} and brackets. Nothing else passes.
 *
 * <p>It also finds which names are certain to be there where the condition holds, and where it does
 * not: {@code caller??} makes {@code address} certain behind it.
 */
final class Condition {
  private static final int DEEPEST = 4;
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(\\?\\?|==|!=|&&|\\|\\||[!()]|\"[A-Za-z0-9-]*\"|[A-Za-z]+)");

  private final String text;
  private final int line;
  private final List<ScriptTrouble> troubles;
  private final Matcher tokens;
  private String token = "";
  private int end;
  private int depth;

  /** What is certain where a condition holds, and where it does not. */
  record Certain(Set<Presence> held, Set<Presence> failed) {
    static final Certain NOTHING =
        new Certain(EnumSet.noneOf(Presence.class), EnumSet.noneOf(Presence.class));

    Certain {
      held = Set.copyOf(held);
      failed = Set.copyOf(failed);
    }

    Certain turned() {
      return new Certain(/* held= */ failed, /* failed= */ held);
    }
  }

  /** Signals that the rest can't be read; the trouble is already noted. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super(null, null, false, false);
    }
  }

  private Condition(String text, int line, List<ScriptTrouble> troubles) {
    this.text = text;
    this.line = line;
    this.troubles = troubles;
    tokens = TOKEN.matcher(text);
  }

  /**
   * Reads one.
   *
   * @param around what is certain already
   * @param troubles where what is wrong with it is added
   */
  static Certain read(String text, int line, Set<Presence> around, List<ScriptTrouble> troubles) {
    Condition condition = new Condition(text, line, troubles);
    try {
      condition.next();
      Certain certain = condition.or(around);
      if (!condition.token.isEmpty()) {
        throw condition.unreadable();
      }
      return certain;
    } catch (Unreadable noted) {
      return Certain.NOTHING;
    }
  }

  private Certain or(Set<Presence> known) {
    Certain left = and(known);
    while (token.equals("||")) {
      next();
      Certain right = and(union(known, left.failed()));
      left = new Certain(both(left.held(), right.held()), union(left.failed(), right.failed()));
    }
    return left;
  }

  private Certain and(Set<Presence> known) {
    Certain left = one(known);
    while (token.equals("&&")) {
      next();
      Certain right = one(union(known, left.held()));
      left = new Certain(union(left.held(), right.held()), both(left.failed(), right.failed()));
    }
    return left;
  }

  private Certain one(Set<Presence> known) {
    if (token.equals("!")) {
      next();
      deeper();
      Certain denied = one(known);
      depth--;
      return denied.turned();
    }
    if (token.equals("(")) {
      next();
      deeper();
      Certain inside = or(known);
      depth--;
      if (!token.equals(")")) {
        throw unreadable();
      }
      next();
      return inside;
    }
    return about(known);
  }

  private Certain about(Set<Presence> known) {
    if (token.isEmpty() || !Character.isLetter(token.charAt(0))) {
      throw unreadable();
    }
    Vocabulary name = named(token, line);
    next();
    if (token.equals("??")) {
      next();
      return new Certain(Set.of(name.presence()), Set.of());
    }
    if (!token.equals("==") && !token.equals("!=")) {
      throw unreadable();
    }
    next();
    if (!token.startsWith("\"")) {
      throw unreadable();
    }
    compare(name, token.substring(1, token.length() - 1), known);
    next();
    return Certain.NOTHING;
  }

  private void compare(Vocabulary name, String value, Set<Presence> known) {
    if (name.choices().isEmpty()) {
      troubles.add(ScriptTrouble.at(line, "freeText", name.word()));
    } else if (!name.choices().contains(value)) {
      troubles.add(
          ScriptTrouble.at(
              line, "noChoice", name.word(), value, String.join(", ", name.choices())));
    }
    if (name.presence() != Presence.ALWAYS && !known.contains(name.presence())) {
      troubles.add(missing(name.word(), line));
    }
  }

  private Vocabulary named(String word, int at) {
    return Vocabulary.find(word)
        .orElseThrow(
            () -> {
              troubles.add(unknown(word, at));
              return new Unreadable();
            });
  }

  static ScriptTrouble unknown(String word, int at) {
    String near = Vocabulary.near(word);
    return near == null
        ? ScriptTrouble.at(at, "unknownName", word)
        : ScriptTrouble.at(at, "unknownNameNear", word, near);
  }

  static ScriptTrouble missing(String word, int at) {
    return ScriptTrouble.at(at, "mayBeMissing", word, "${" + word + "!\"…\"}");
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw unreadable();
    }
  }

  private void next() {
    if (text.substring(end).isBlank()) {
      token = "";
      return;
    }
    if (!tokens.region(end, text.length()).lookingAt()) {
      throw unreadable();
    }
    token = tokens.group(1);
    end = tokens.end();
  }

  private Unreadable unreadable() {
    troubles.add(ScriptTrouble.at(line, "condition", text.strip()));
    return new Unreadable();
  }

  private static Set<Presence> union(Set<Presence> one, Set<Presence> other) {
    EnumSet<Presence> all = EnumSet.noneOf(Presence.class);
    all.addAll(one);
    all.addAll(other);
    return all;
  }

  private static Set<Presence> both(Set<Presence> one, Set<Presence> other) {
    EnumSet<Presence> both = EnumSet.noneOf(Presence.class);
    both.addAll(one);
    both.retainAll(other);
    return both;
  }
}
