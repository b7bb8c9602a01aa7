package sansheng.console.callscript;

/**
 * One line of a script, that an agent can tick.
 *
 * @param id unique in its script
 * @param text FreeMarker text
 * @param at number of its first line in the script's source, from 1
 */
public record ScriptLine(String id, Kind kind, String text, int at) {
  /** What is done with a line. */
  public enum Kind {
    /** Said, in these words or the agent's own. */
    SAY,
    /** Said in exactly these words. */
    FIXED,
    /** Done, not said. */
    ACT
  }
}
