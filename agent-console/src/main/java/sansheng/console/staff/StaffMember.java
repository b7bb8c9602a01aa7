package sansheng.console.staff;

import java.util.Set;

/**
 * A row of the people's table, as the sign-in needs it.
 *
 * @param passwordHash Argon2id in its own notation, parameters and salt included
 * @param queues the queues they are put into when they sign on
 */
record StaffMember(SignedIn who, String passwordHash, Set<String> queues) {
  StaffMember {
    queues = Set.copyOf(queues);
  }

  @Override
  public String toString() {
    return "StaffMember[" + who.login() + "]";
  }
}
