package sansheng.console.prompter;

import sansheng.console.callscript.ScriptLine;

/**
 * One line of a script as it stood on the screen.
 *
 * @param step the line's id in the script, the same in all its versions
 * @param kind whether it is said, said word by word, or done
 * @param text the words, filled in
 */
public record Line(String step, ScriptLine.Kind kind, String text) {}
