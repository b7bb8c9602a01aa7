package sansheng.console.secrecy;

import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sansheng.console.db.Beside;
import sansheng.console.db.Db;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;

/**
 * Whether somebody may open a customer's file. Who leads may; an agent may open what is theirs by
 * the file, the ruling or what they wrote down themselves, what nobody owns, whoever is on the line
 * with them now, and what they were allowed to for a purpose and a time. Waits.
 */
public final class Access {
  private static final String MAY_OPEN = Beside.text(Access.class, "may-open.sql");
  private static final Set<Role> LEAD =
      EnumSet.of(Role.TEAM_LEAD, Role.SUPERVISOR, Role.QA, Role.HEAD);

  private final Db db;
  private final InstantSource time;

  public Access(Db db, InstantSource time) {
    this.db = db;
    this.time = time;
  }

  /** Whether they may open it now. */
  public boolean mayOpen(SignedIn who, long customer) {
    return among(who.login(), who.roles(), who.agent(), List.of(customer)).contains(customer);
  }

  /**
   * Those of these customers that somebody may open now.
   *
   * @param login who asked for permission, if anybody did
   * @param agent their work number; null for who takes no calls
   */
  public Set<Long> among(
      String login, Set<Role> roles, @Nullable String agent, Collection<Long> customers) {
    if (roles.stream().anyMatch(LEAD::contains)) {
      return Set.copyOf(customers);
    }
    return db
        .query(
            MAY_OPEN,
            Tuple.tuple()
                .addArrayOfLong(customers.toArray(Long[]::new))
                .addString(agent)
                .addString(login)
                .addValue(time.instant().atOffset(ZoneOffset.UTC))
                .addBoolean(roles.contains(Role.AGENT)))
        .await()
        .stream()
        .map(row -> row.getLong("id"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
