package sansheng.console.callscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must not be in words that somebody is about to say aloud. */
public final class RenderedFlaws {
  private static final Pattern LEFTOVER = Pattern.compile("\\$\\{|</?#|<#--|-->|\\bnull\\b");
  private static final Pattern DOUBLE =
      Pattern.compile("[，。、；：！？,;:!?][，。、；：！？,.;:!?]|(?<!\\.)\\.\\.(?!\\.)|[，。]\\.");
  private static final Pattern EMPTY =
      Pattern.compile("[“「『（(【\\[]\\s*[”」』）)】\\]]|\\s[,.;:!?](?:\\s|$)|[\\p{IsHan}]\\s+[，。！？]");
  private static final Pattern BEGIN = Pattern.compile("^[，。、；：！？,.;:!?]");
  private static final String POLITE = "先生|女士|小姐";

  private RenderedFlaws() {}

  /** Everything found in a rendered script, each as a trouble of its line. */
  public static List<ScriptTrouble> of(CallScript script, RenderedScript words, CallFacts facts) {
    List<ScriptTrouble> found = new ArrayList<>();
    if (words.lines().isEmpty()) {
      found.add(ScriptTrouble.at(0, "silent"));
    }
    for (RenderedScript.Line line : words.lines()) {
      int at = script.line(line.id()).map(ScriptLine::at).orElse(0);
      String text = line.text();
      look(LEFTOVER, text, at, "leftover", found);
      look(DOUBLE, text, at, "doublePunctuation", found);
      look(EMPTY, text, at, "emptyPlace", found);
      look(BEGIN, text, at, "emptyPlace", found);
      if (bareName(text, facts)) {
        found.add(
            ScriptTrouble.at(
                at, "bareName", facts.value(Vocabulary.CALLER).orElse(""), "${address}"));
      }
    }
    return found;
  }

  private static void look(
      Pattern pattern, String text, int at, String words, List<ScriptTrouble> found) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      int from = Math.max(0, matcher.start() - 6);
      int to = Math.min(text.length(), matcher.end() + 6);
      found.add(ScriptTrouble.at(at, words, text.substring(from, to)));
    }
  }

  // The first of the five things never said: a customer called by the bare name.
  private static boolean bareName(String text, CallFacts facts) {
    String caller = facts.value(Vocabulary.CALLER).orElse("");
    String surname = facts.value(Vocabulary.SURNAME).orElse("");
    String honorific = facts.value(Vocabulary.HONORIFIC).orElse("");
    if (caller.isEmpty()) {
      return false;
    }
    boolean chinese = facts.language().getLanguage().equals("zh");
    String name = "(?:" + Pattern.quote(caller) + "|" + Pattern.quote(surname) + ")";
    Pattern bare =
        chinese
            ? Pattern.compile(Pattern.quote(caller) + "(?!" + POLITE + ")")
            : Pattern.compile("(?<!" + Pattern.quote(honorific) + " )\\b" + name + "\\b");
    return bare.matcher(text).find();
  }
}
