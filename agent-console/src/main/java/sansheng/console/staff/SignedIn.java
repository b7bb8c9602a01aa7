package sansheng.console.staff;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param login what they type to sign in, lower case
 * @param name how they are called
 * @param agent their work number at the telephone, digits; null for people without a phone
 * @param roles what they may do
 * @param locale the language they chose
 */
public record SignedIn(
    long staffId,
    String login,
    String name,
    @Nullable String agent,
    Set<Role> roles,
    Locale locale) {

  public SignedIn {
    roles = Set.copyOf(roles);
  }

  /** Whether they hold at least one of these roles. */
  public boolean isAnyOf(Role... wanted) {
    for (Role role : wanted) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }
}
