package sansheng.console.attribution;

import java.util.List;
import java.util.Optional;

/** The policies a site can choose from. */
public final class Policies {
  /** Those that are shipped. */
  public static final List<Policy> SHIPPED = List.of(new Dealership(), new Showroom());

  private Policies() {}

  /** The shipped policy of this name. */
  public static Optional<Policy> named(String name) {
    return SHIPPED.stream().filter(p -> p.name().equals(name)).findFirst();
  }
}
