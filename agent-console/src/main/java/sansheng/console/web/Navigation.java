package sansheng.console.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;

/** The places that the top bar leads to. */
public final class Navigation {
  private Navigation() {}

  /**
   * A place.
   *
   * @param words key of its name
   * @param also other addresses that belong to it, separated by spaces
   */
  public record Place(String url, String words, String also) {
    Place(String url, String words) {
      this(url, words, "");
    }

    /** Whether an address belongs to it. */
    public boolean has(String path) {
      return path.startsWith(url)
          || (!also.isEmpty() && Arrays.stream(also.split(" ", -1)).anyMatch(path::startsWith));
    }
  }

  static List<Place> of(SignedIn who, boolean demonstration) {
    var places = new ArrayList<Place>();
    if (who.isAnyOf(Role.AGENT) && who.agent() != null) {
      places.add(new Place("/desk", "nav.desk"));
    }
    if (who.isAnyOf(Role.TEAM_LEAD, Role.SUPERVISOR, Role.HEAD)) {
      places.add(new Place("/floor", "nav.floor"));
    }
    if (who.isAnyOf(Role.AGENT, Role.TEAM_LEAD, Role.SUPERVISOR)) {
      places.add(new Place("/callbacks", "nav.callbacks"));
    }
    places.add(new Place("/calls", "nav.calls"));
    if (who.isAnyOf(Role.AGENT, Role.TEAM_LEAD, Role.SUPERVISOR, Role.HEAD)) {
      places.add(new Place("/customers", "customers.nav"));
    }
    places.add(new Place("/scripts", "scripts.nav", "/openers /phrases"));
    if (who.isAnyOf(Role.AGENT, Role.TEAM_LEAD, Role.SUPERVISOR, Role.HEAD)) {
      places.add(
          new Place("/collisions", "nav.collisions", "/registrations /rotation /access /looks"));
    }
    if (who.isAnyOf(Role.SUPERVISOR, Role.HEAD, Role.ADMINISTRATOR)) {
      places.add(new Place("/clocks", "nav.clocks"));
    }
    if (who.isAnyOf(Role.SUPERVISOR, Role.ADMINISTRATOR)) {
      places.add(new Place("/skills", "skills.nav"));
    }
    if (demonstration) {
      places.add(new Place("/demo", "nav.demo"));
    }
    return places;
  }

  /** Where somebody begins after signing in. */
  public static String home(SignedIn who) {
    return of(who, false).getFirst().url();
  }
}
