package sansheng.console.clock;

import java.time.Instant;

/**
 * A policy at one point of its history.
 *
 * @param text as somebody wrote it
 * @param shipped whether it is as it came with the program
 */
public record PolicyVersion(
    Policy policy, int version, String text, boolean shipped, Instant at, String who, String why) {

  /** The limit in the words of its text. */
  public String limit() {
    return text.lines()
        .filter(line -> line.startsWith("limit:"))
        .map(line -> line.substring("limit:".length()).strip())
        .findFirst()
        .orElse("");
  }
}
