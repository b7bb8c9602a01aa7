package sansheng.console.prompter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sansheng.console.callscript.RenderedScript;

/**
 * A script as it was filled in for one call and shown to its agent. The very words are kept: a
 * later version of the script changes nothing about what was on the screen.
 *
 * @param language BCP 47: {@code zh-CN}, {@code zh-TW}, {@code en}
 * @param version the script's version, from 1
 * @param said when each line that was ticked was ticked, by its step
 */
public record Shown(
    UUID id,
    String script,
    String language,
    int version,
    String title,
    Instant at,
    How how,
    List<Line> lines,
    Map<String, Instant> said) {

  /** How the script came to the screen. */
  public enum How {
    /** Chosen for the call as its phone began to ring. */
    OPENING,
    /** One of the next likely ones, taken with a click. */
    OFFERED,
    /** Found by typing. */
    SEARCHED,
    /** The agent promised to call back. */
    PROMISE
  }

  public Shown {
    lines = List.copyOf(lines);
    said = Map.copyOf(said);
  }

  /** A script just filled in. */
  static Shown of(RenderedScript words, Instant at, How how) {
    List<Line> lines =
        words.lines().stream().map(l -> new Line(l.id(), l.kind(), l.text())).toList();
    return new Shown(
        UUID.randomUUID(),
        words.id(),
        words.language().toLanguageTag(),
        words.version(),
        words.title(),
        at,
        how,
        lines,
        Map.of());
  }

  /** The same place on the screen with better words: the caller's name has become known. */
  Shown reworded(RenderedScript words) {
    Shown fresh = of(words, at, how);
    return new Shown(
        id,
        fresh.script,
        fresh.language,
        fresh.version,
        fresh.title,
        at,
        how,
        fresh.lines,
        Map.of());
  }

  /** Has a line of this id. */
  boolean has(String step) {
    return lines.stream().anyMatch(line -> line.step().equals(step));
  }

  /** With the line ticked as said; as it is when it was before. */
  Shown saying(String step, Instant when) {
    if (said.containsKey(step) || !has(step)) {
      return this;
    }
    Map<String, Instant> more = new LinkedHashMap<>(said);
    more.put(step, when);
    return new Shown(id, script, language, version, title, at, how, lines, more);
  }

  /** Without the tick. */
  Shown notSaying(String step) {
    Map<String, Instant> fewer = new LinkedHashMap<>(said);
    return fewer.remove(step) == null
        ? this
        : new Shown(id, script, language, version, title, at, how, lines, fewer);
  }
}
