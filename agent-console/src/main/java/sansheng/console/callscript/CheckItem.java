package sansheng.console.callscript;

import org.jspecify.annotations.Nullable;

/**
 * What quality assurance looks at in a call that this script was for.
 *
 * @param id unique in its script
 * @param text what a person reads
 * @param weight 1 to 10
 * @param fatal whether missing it fails the whole call
 * @param fact what the system judges it by: the key of a {@link SystemFact}, or {@code said-}
 *     followed by a line's id for 'that line was ticked'; null when a person judges it
 */
public record CheckItem(String id, String text, int weight, boolean fatal, @Nullable String fact) {
  /** Before a line's id in {@link #fact}. */
  public static final String SAID = "said-";
}
