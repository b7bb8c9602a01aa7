package sansheng.console.note;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What agents have written down most recently, at hand for whoever must not wait. */
public final class LatestNotes {
  private static final int REMEMBERED = 2_000;

  private record Key(UUID call, String agent) {}

  private final Map<Key, String> texts =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
              return size() > REMEMBERED;
            }
          });

  void are(UUID call, String agent, String text) {
    texts.put(new Key(call, agent), text);
  }

  /** An agent's note of a call; empty when they have written none lately. */
  public String of(UUID call, String agent) {
    return texts.getOrDefault(new Key(call, agent), "");
  }
}
