package sansheng.console.seed;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sansheng.console.staff.Role;

/**
 * Somebody of the demonstration centre.
 *
 * @param agent work number; null for those who take no calls
 * @param queues the queues they are put into at sign-on
 */
public record SeededPerson(
    String login, String name, @Nullable String agent, Set<Role> roles, Set<String> queues) {

  /** Everybody who can sign in there. */
  public static final List<SeededPerson> ALL =
      List.of(
          agent("wang.fang", "王芳", "1001", "support", "sales"),
          agent("li.na", "李娜", "1002", "support", "sales"),
          agent("zhang.wei", "张伟", "1003", "support"),
          new SeededPerson("chen.jing", "陈静", "1010", Set.of(Role.SUPERVISOR), Set.of()),
          of("zhou.min", "周敏", Role.HEAD),
          of("liu.yang", "刘洋", Role.QA),
          of("zhao.lei", "赵磊", Role.ADMINISTRATOR));

  public SeededPerson {
    roles = Set.copyOf(roles);
    queues = Set.copyOf(queues);
  }

  private static SeededPerson agent(String login, String name, String agent, String... queues) {
    return new SeededPerson(login, name, agent, Set.of(Role.AGENT), Set.of(queues));
  }

  private static SeededPerson of(String login, String name, Role role) {
    return new SeededPerson(login, name, null, Set.of(role), Set.of());
  }
}
