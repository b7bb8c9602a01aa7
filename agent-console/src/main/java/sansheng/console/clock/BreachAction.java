package sansheng.console.clock;

/** What is done when a clock runs out; that it counts as breached goes without saying. */
public enum BreachAction {
  /** The call is taken away from the agent and goes on to the next (C1). */
  TAKE_AWAY,
  /** It stays on top of the list until it is done (C2). */
  KEEP_ON_TOP,
  /** Being late is itself a complaint (C29). */
  OPEN_COMPLAINT,
  /** A reminder slip (催办单) goes to the department that holds it. */
  REMINDER_SLIP,
  /** Once it is done, late, an inquiry slip (查办单) asks the department for the cause. */
  INQUIRY_SLIP
}
