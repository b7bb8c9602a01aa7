package sansheng.cti.command;

import java.util.Set;
import java.util.UUID;

/** What may be asked of a PBX. Every text is checked before it is sent ({@code Gate}). */
public sealed interface Command {

  /**
   * Gives an agent's softphone an account for this sign-in; the password of the sign-in before is
   * void from then on.
   *
   * @param agent the agent's work number, digits
   * @param name how the agent is called, shown to colleagues
   * @param password as the browser was given it
   */
  record GivePhone(String agent, String name, String password) implements Command {
    @Override
    public String toString() {
      return "GivePhone[agent=" + agent + "]";
    }
  }

  /** Voids the softphone's account. */
  record TakePhone(String agent) implements Command {}

  /** Puts an agent into queues, not ready yet ({@code NotReady.SIGNED_ON}). */
  record SignOn(String agent, Set<String> queues) implements Command {
    public SignOn {
      queues = Set.copyOf(queues);
    }
  }

  /** Takes an agent out of all queues. */
  record SignOff(String agent) implements Command {}

  /** Calls may come; ends wrap-up, too. */
  record BeReady(String agent) implements Command {}

  /**
   * No calls for now.
   *
   * @param reason key of the reason, letters and digits
   */
  record BeNotReady(String agent, String reason) implements Command {}

  /** Hangs up the agent's own leg of a call. */
  record HangUp(UUID call, String agent) implements Command {}
}
