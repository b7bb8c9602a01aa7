package sansheng.console.dialling;

import java.util.Set;

/**
 * What a site allows its phones.
 *
 * @param classes the kinds of numbers that may be dialled; {@code EMERGENCY} always may
 * @param perAgent calls that one agent may dial out in an hour
 * @param perSite calls that the whole site may dial out in an hour
 * @param shownNumber the number that called parties see, digits; empty leaves the trunk's own
 */
public record DialSettings(
    Set<NumberClass> classes, int perAgent, int perSite, String shownNumber) {
  public DialSettings {
    classes = Set.copyOf(classes);
  }
}
