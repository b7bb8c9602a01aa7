package sansheng.console.customer;

/**
 * For templates: {@code masks.of(x)} hides the middle of a number, {@code masks.all(x)} of every
 * number in a text.
 */
public final class Masks {
  private final Numbers numbers;

  public Masks(Numbers numbers) {
    this.numbers = numbers;
  }

  /** The number with its middle hidden. */
  public String of(String number) {
    return numbers.masked(number);
  }

  /** The same for a text in which numbers stand. */
  public String all(String text) {
    StringBuilder masked = new StringBuilder();
    java.util.regex.Matcher found = E164.matcher(text);
    while (found.find()) {
      found.appendReplacement(
          masked, java.util.regex.Matcher.quoteReplacement(numbers.masked(found.group())));
    }
    return found.appendTail(masked).toString();
  }

  private static final java.util.regex.Pattern E164 =
      java.util.regex.Pattern.compile("\\+[0-9]{6,15}(;ext=[0-9]+)?");
}
