package sansheng.console.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sansheng.console.StartRefused;

/**
 * Somebody to be let in.
 *
 * @param agent work number, which is also the phone's; null for those who take no calls
 * @param queues the queues they are put into when they sign on
 */
record NewPerson(
    String login, String name, @Nullable String agent, Set<Role> roles, Set<String> queues) {
  static final String USAGE =
      "bin/staff add LOGIN NAME ROLE[,ROLE] [--agent 1001] [--queues support,sales]";

  NewPerson {
    roles = Set.copyOf(roles);
    queues = Set.copyOf(queues);
    if (!login.matches("[a-z0-9][a-z0-9._-]{0,39}")) {
      throw new StartRefused(
          "A login is 1 to 40 small letters, digits, '.', '_' and '-', not '%s'.".formatted(login));
    }
    if (name.isBlank()) {
      throw new StartRefused("The name is empty.");
    }
    // pbx/ has a phone for each of these and for no other.
    if (agent != null && !agent.matches("10[0-9]{2}")) {
      throw new StartRefused("A work number is one of 1000 to 1099, not '%s'.".formatted(agent));
    }
    if (roles.contains(Role.AGENT) != (agent != null)) {
      throw new StartRefused(
          "Who takes calls needs both: the role agent and a work number (--agent 1001).");
    }
    for (String queue : queues) {
      if (!queue.matches("[a-z0-9_-]{1,40}")) {
        throw new StartRefused("'%s' is no name of a queue.".formatted(queue));
      }
    }
  }

  /** Reads what was typed after {@code add}. */
  static NewPerson of(List<String> typed) {
    if (typed.size() < 3) {
      throw new StartRefused("Say " + USAGE + ".");
    }
    String agent = null;
    Set<String> queues = Set.of();
    Iterator<String> more = typed.listIterator(3);
    while (more.hasNext()) {
      String option = more.next();
      if (!more.hasNext()) {
        throw new StartRefused("Nothing stands after %s. Say %s.".formatted(option, USAGE));
      }
      switch (option) {
        case "--agent" -> agent = more.next();
        case "--queues" -> queues = new TreeSet<>(List.of(more.next().split(",", -1)));
        default ->
            throw new StartRefused("There is no option %s. Say %s.".formatted(option, USAGE));
      }
    }
    return new NewPerson(typed.get(0), typed.get(1).strip(), agent, roles(typed.get(2)), queues);
  }

  private static Set<Role> roles(String typed) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String one : typed.split(",", -1)) {
      try {
        roles.add(Role.valueOf(one.toUpperCase(Locale.ROOT).replace('-', '_')));
      } catch (IllegalArgumentException e) {
        throw new StartRefused(
            "There is no role '%s'; the roles are %s.".formatted(one, spelled()), e);
      }
    }
    return roles;
  }

  private static String spelled() {
    return Arrays.stream(Role.values()).map(NewPerson::spelled).collect(Collectors.joining(", "));
  }

  /** A role as it is typed. */
  static String spelled(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
