package sansheng.console.api;

import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;

/**
 * Who asks the API: a signed-in person or a program with a token.
 *
 * @param who for the audit
 * @param agent the person's work number; null for programs and those who take no calls
 * @param queues the person's own
 * @param byToken a program, which has no screen to reveal a number on
 */
public record ApiCaller(
    String who, Set<Role> roles, @Nullable String agent, Set<String> queues, boolean byToken) {

  private static final String KEY = ApiCaller.class.getName();

  public ApiCaller {
    roles = Set.copyOf(roles);
    queues = Set.copyOf(queues);
  }

  /** Has one of these roles. */
  public boolean is(Role... anyOf) {
    return Arrays.stream(anyOf).anyMatch(roles::contains);
  }

  /** May be given whole numbers; each time is an audit row. */
  public boolean mayReadNumbers() {
    return byToken && is(Role.SUPERVISOR, Role.HEAD, Role.ADMINISTRATOR);
  }

  /** Somebody signed in, with the queues they take calls from. */
  public static ApiCaller person(SignedIn who, Set<String> queues) {
    return new ApiCaller(who.login(), who.roles(), who.agent(), queues, false);
  }

  static ApiCaller token(ApiToken token) {
    return new ApiCaller("token:" + token.label(), EnumSet.of(token.role()), null, Set.of(), true);
  }

  void putInto(RoutingContext ctx) {
    ctx.put(KEY, this);
  }

  /** Whom {@link ApiGate} let in; empty where it did not, or was not asked. */
  public static Optional<ApiCaller> find(RoutingContext ctx) {
    return Optional.ofNullable(ctx.get(KEY));
  }

  /** Whom {@link ApiGate} let in. */
  public static ApiCaller of(RoutingContext ctx) {
    ApiCaller caller = ctx.get(KEY);
    if (caller == null) {
      throw new IllegalStateException("a route of the API without its gate");
    }
    return caller;
  }
}
