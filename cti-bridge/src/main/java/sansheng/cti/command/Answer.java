package sansheng.cti.command;

/** What became of a command. */
public sealed interface Answer {

  /** Asterisk has taken it. */
  record Done() implements Answer {}

  /**
   * It was not done.
   *
   * @param why the kind of refusal, a key of the interface's messages
   * @param detail Asterisk's own words or ours, for the log
   */
  record Refused(Why why, String detail) implements Answer {}

  /** Kinds of refusal. */
  enum Why {
    /** The PBX is out of sight. */
    LINK_DOWN,
    /** No answer in time. */
    TIMED_OUT,
    /** Asterisk said no. */
    REJECTED,
    /** The text holds characters that must not reach a PBX. */
    BAD_TEXT,
    /** There is nobody to go back to or hand over to: nobody was asked before. */
    NOBODY_ASKED,
    /** The call or agent the command speaks of is not there (any more). */
    NOT_THERE
  }
}
