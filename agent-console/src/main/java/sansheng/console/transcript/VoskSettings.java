package sansheng.console.transcript;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What recordings are turned into text with.
 *
 * @param model folder of a Vosk model; null for none
 * @param language of the model, BCP 47
 */
public record VoskSettings(@Nullable Path model, String language) {}
