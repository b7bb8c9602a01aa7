package sansheng.console.live;

import java.util.Set;
import sansheng.console.staff.Role;
import sansheng.console.staff.SignedIn;

/** Whose screens something is for. */
public sealed interface Audience {

  /** Everybody who is signed in. */
  Audience EVERYONE = new Everyone();

  /** Whether somebody belongs to it now. */
  boolean includes(SignedIn somebody);

  /** The agent with this work number. */
  record Agent(String agent) implements Audience {
    @Override
    public boolean includes(SignedIn somebody) {
      return agent.equals(somebody.agent());
    }
  }

  /** One person. */
  record Person(long staffId) implements Audience {
    @Override
    public boolean includes(SignedIn somebody) {
      return staffId == somebody.staffId();
    }
  }

  /** Those who hold one of these roles. */
  record Holders(Set<Role> anyOf) implements Audience {
    public Holders {
      anyOf = Set.copyOf(anyOf);
    }

    @Override
    public boolean includes(SignedIn somebody) {
      return somebody.roles().stream().anyMatch(anyOf::contains);
    }
  }

  /** Everybody. */
  record Everyone() implements Audience {
    @Override
    public boolean includes(SignedIn somebody) {
      return true;
    }
  }
}
