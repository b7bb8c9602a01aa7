package sansheng.console.callscript;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The scripts that are in use now. Never waits: it may be asked while a phone rings. */
public interface LiveScripts {

  /** All of a language, by scenario. */
  List<CallScript> all(Locale language);

  /** One of them. */
  default Optional<CallScript> find(String id, Locale language) {
    return all(language).stream().filter(script -> script.id().equals(id)).findFirst();
  }

  /**
   * A script in the words of a call, from the newest version that can be said; empty only when
   * there is no such script.
   */
  Optional<RenderedScript> words(String id, CallFacts facts);
}
