package sansheng.cti.ami;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.OriginateAction;

/**
 * The passwords of the agents' softphones, set while Asterisk runs. The manager account has no
 * right to write Asterisk's database, so it originates a call to nobody through the dialplan's
 * {@code provision} context, which does that and nothing else. The call is not asynchronous: its
 * response tells whether the password counts (tried: "Originate failed" when the dialplan refuses).
 */
final class PhoneAccount {
  private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9]{16,64}");

  /** Asterisk reads nothing else on this line meanwhile: shorter than the silence of a cut line. */
  private static final long TIMEOUT_MILLIS = 2_000;

  private PhoneAccount() {}

  /**
   * @throws IllegalArgumentException when the work number or the password could mean something else
   *     to a dialplan
   */
  static List<ManagerAction> give(String agent, String password) {
    if (!PASSWORD.matcher(password).matches()) {
      throw new IllegalArgumentException("a phone's password is 16 to 64 letters and digits");
    }
    return List.of(
        provision("phone", Map.of("PHONE", DialText.agent(agent), "PHONE_SECRET", password)));
  }

  /**
   * @throws IllegalArgumentException as {@link #give}
   */
  static List<ManagerAction> take(String agent) {
    return List.of(provision("remove", Map.of("PHONE", DialText.agent(agent))));
  }

  private static ManagerAction provision(String what, Map<String, String> variables) {
    OriginateAction call = new OriginateAction();
    call.setChannel("Local/" + what + "@provision/n");
    call.setContext("provision");
    call.setExten("done");
    call.setPriority(1);
    call.setTimeout(TIMEOUT_MILLIS);
    call.setAsync(false);
    call.setVariables(variables);
    return call;
  }
}
