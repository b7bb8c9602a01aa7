package sansheng.console.callscript;

import java.time.Instant;
import java.util.Locale;

/**
 * That a script is out of use.
 *
 * @param by who took it out of use, by name
 */
public record Retirement(String script, Locale language, String by, Instant at, String why) {}
