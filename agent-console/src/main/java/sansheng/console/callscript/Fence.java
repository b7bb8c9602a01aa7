package sansheng.console.callscript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sansheng.console.callscript.Vocabulary.Presence;

/**
 * Lets through only the part of FreeMarker that scripts need, before FreeMarker sees a text: {@code
 * ${name}}, {@code ${name!"else"}}, {@code <#if>}, {@code <#elseif>}, {@code <#else>} and remarks.
 *
 * <p>There is no loop, macro, built-in, assignment or inclusion in it. So nothing can be reached
 * but the vocabulary's values, and time and output can't grow beyond the text's own length.
 */
final class Fence {
  private static final int DEEPEST = 4;
  private static final int LONGEST_CONDITION = 200;
  private static final Pattern MARK = Pattern.compile("<#--|-->|\\$\\{|#\\{|</?[#@]");
  private static final Pattern PLACE =
      Pattern.compile("\\$\\{\\s*([A-Za-z]+)\\s*(?:!\\s*\"([^\"\\\\$#{}<>\\n]{1,100})\")?\\s*}");
  private static final Pattern IF = Pattern.compile("<#(if|elseif)\\s+([^<>{}$#\\n]*)>");
  private static final Pattern PLAIN_TAG = Pattern.compile("<#else>|</#if>");
  private static final Pattern SOME_TAG = Pattern.compile("</?[#@][A-Za-z.]*[^>\\n]{0,40}>?");

  private final String text;
  private final int firstLine;
  private final List<ScriptTrouble> troubles = new ArrayList<>();
  private final Set<Vocabulary> used = EnumSet.noneOf(Vocabulary.class);
  private final Deque<Branch> open = new ArrayDeque<>();

  /** An {@code <#if>} that is not closed yet: what is certain inside it, and if it fails. */
  private record Branch(int line, Set<Presence> inside, Set<Presence> otherwise, boolean last) {}

  private Fence(String text, int firstLine) {
    this.text = text;
    this.firstLine = firstLine;
  }

  /** What was found in a text. */
  record Found(Set<Vocabulary> used, List<ScriptTrouble> troubles) {}

  /**
   * Reads a text.
   *
   * @param firstLine the number of its first line in the script
   */
  static Found read(String text, int firstLine) {
    Fence fence = new Fence(text, firstLine);
    fence.run();
    return new Found(Set.copyOf(fence.used), List.copyOf(fence.troubles));
  }

  private void run() {
    Matcher mark = MARK.matcher(text);
    int at = 0;
    while (mark.find(at)) {
      at = past(mark);
    }
    for (Branch left : open) {
      trouble(left.line(), "notClosed", "<#if>");
    }
  }

  private int past(Matcher mark) {
    int from = mark.start();
    return switch (mark.group()) {
      case "<#--" -> {
        int end = text.indexOf("-->", from);
        if (end < 0) {
          trouble(line(from), "notClosed", "<#--");
          yield text.length();
        }
        yield end + 3;
      }
      case "${" -> place(from);
      case "</#", "<#" -> tag(from);
      default -> {
        trouble(line(from), "notAllowed", mark.group());
        yield mark.end();
      }
    };
  }

  private int place(int from) {
    Matcher place = PLACE.matcher(text).region(from, text.length());
    if (!place.lookingAt()) {
      int end = text.indexOf('}', from);
      String what = text.substring(from, end < 0 ? text.length() : end + 1);
      troubles.add(ScriptTrouble.at(line(from), "place", what, "${firm}"));
      return from + 2;
    }
    String word = place.group(1);
    Vocabulary.find(word)
        .ifPresentOrElse(
            name -> {
              used.add(name);
              if (place.group(2) == null && !certain(name.presence())) {
                troubles.add(Condition.missing(word, line(from)));
              }
            },
            () -> troubles.add(Condition.unknown(word, line(from))));
    return place.end();
  }

  private int tag(int from) {
    Matcher begin = IF.matcher(text).region(from, text.length());
    if (begin.lookingAt() && begin.group(2).length() <= LONGEST_CONDITION) {
      condition(begin.group(1).equals("if"), begin.group(2), line(from));
      return begin.end();
    }
    Matcher plain = PLAIN_TAG.matcher(text).region(from, text.length());
    if (plain.lookingAt()) {
      if (open.isEmpty() || (plain.group().equals("<#else>") && open.getFirst().last())) {
        trouble(line(from), "withoutIf", plain.group());
      } else {
        Branch branch = open.pop();
        if (plain.group().equals("<#else>")) {
          open.push(new Branch(branch.line(), branch.otherwise(), Set.of(), true));
        }
      }
      return plain.end();
    }
    Matcher some = SOME_TAG.matcher(text).region(from, text.length());
    trouble(line(from), "notAllowed", some.lookingAt() ? some.group() : "<#");
    return some.lookingAt() ? some.end() : from + 2;
  }

  private void condition(boolean begins, String condition, int line) {
    if (!begins && (open.isEmpty() || open.getFirst().last())) {
      trouble(line, "withoutIf", "<#elseif>");
      return;
    }
    Set<Presence> outside = begins ? around() : open.pop().otherwise();
    Condition.Certain certain = Condition.read(condition, line, outside, troubles);
    open.push(
        new Branch(line, union(outside, certain.held()), union(outside, certain.failed()), false));
    if (open.size() > DEEPEST) {
      trouble(line, "tooDeep", String.valueOf(DEEPEST));
    }
  }

  private Set<Presence> around() {
    return open.isEmpty() ? Set.of() : open.getFirst().inside();
  }

  private boolean certain(Presence presence) {
    return presence == Presence.ALWAYS || around().contains(presence);
  }

  private static Set<Presence> union(Set<Presence> one, Set<Presence> other) {
    EnumSet<Presence> all = EnumSet.noneOf(Presence.class);
    all.addAll(one);
    all.addAll(other);
    return all;
  }

  private int line(int offset) {
    return firstLine + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private void trouble(int line, String words, String argument) {
    troubles.add(ScriptTrouble.at(line, words, argument));
  }
}
