package sansheng.console.callscript;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may become a script's next version.
 *
 * @param revision counts its savings: who saves or approves says which one they saw
 * @param authors ids of all who have written in it
 * @param submittedAt since when it waits for a second person; null while it is written
 * @param remark why it was sent back; empty when it was not
 */
public record ScriptDraft(
    String script,
    Locale language,
    String source,
    int revision,
    Set<Long> authors,
    List<String> authorNames,
    Instant changedAt,
    @Nullable Instant submittedAt,
    String remark) {

  public ScriptDraft {
    authors = Set.copyOf(authors);
    authorNames = List.copyOf(authorNames);
  }

  /** Whether it waits for a second person, and this is one. */
  public boolean mayBeApprovedBy(long staffId) {
    return submittedAt != null && !authors.contains(staffId);
  }
}
