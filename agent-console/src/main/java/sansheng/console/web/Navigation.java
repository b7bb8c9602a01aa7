package sansheng.console.web;

import java.util.ArrayList;
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
   */
  public record Place(String url, String words) {}

  static List<Place> of(SignedIn who, boolean demonstration) {
    var places = new ArrayList<Place>();
    if (who.isAnyOf(Role.AGENT) && who.agent() != null) {
      places.add(new Place("/desk", "nav.desk"));
    }
    if (who.isAnyOf(Role.AGENT, Role.TEAM_LEAD, Role.SUPERVISOR)) {
      places.add(new Place("/callbacks", "nav.callbacks"));
    }
    places.add(new Place("/calls", "nav.calls"));
    if (who.isAnyOf(Role.TEAM_LEAD, Role.SUPERVISOR, Role.HEAD, Role.ADMINISTRATOR)) {
      places.add(new Place("/openers", "notice.title"));
    }
    places.add(new Place("/scripts", "scripts.nav"));
    if (who.isAnyOf(Role.TEAM_LEAD, Role.SUPERVISOR, Role.QA, Role.HEAD, Role.ADMINISTRATOR)) {
      places.add(new Place("/phrases", "phrase.title"));
    }
    if (who.isAnyOf(Role.SUPERVISOR, Role.HEAD, Role.ADMINISTRATOR)) {
      places.add(new Place("/clocks", "nav.clocks"));
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
