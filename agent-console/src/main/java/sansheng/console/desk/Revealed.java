package sansheng.console.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import sansheng.console.staff.SignedIn;

/** Who has asked to see a caller's whole number. Kept in memory: the audit keeps it for good. */
public final class Revealed {
  private static final int REMEMBERED = 5_000;

  private record Look(long staffId, UUID call) {}

  private final Map<Look, Boolean> looks =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Look, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });

  void add(SignedIn who, UUID call) {
    looks.put(new Look(who.staffId(), call), true);
  }

  boolean contains(SignedIn who, UUID call) {
    return looks.containsKey(new Look(who.staffId(), call));
  }
}
