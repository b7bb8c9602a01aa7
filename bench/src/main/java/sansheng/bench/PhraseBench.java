package sansheng.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import sansheng.console.phrase.Books;
import sansheng.console.phrase.Category;
import sansheng.console.phrase.Entry;
import sansheng.console.phrase.PhraseMatcher;
import sansheng.console.phrase.Severity;

/**
 * {@code bin/bench phrases}: 1,000 phrases over an hour's transcript of 60,000 characters, folding
 * included, against java.util.regex with the same phrases as one alternation on the same text
 * (which folds nothing), turn and turn about, in processor time of the one thread. Then the shipped
 * book, and texts of growing length.
 */
public final class PhraseBench {
  private static final PrintStream OUT = System.out;
  private static final int PHRASES = 1_000;
  private static final int HOUR = 60_000;
  private static final String TALK =
      "您好请问有什么可以帮到的这边为您查询一下订单物流显示今天已经到达上海仓库预计明天上午送达麻烦稍等谢谢理解不好意思让久我马上联系同事";

  private PhraseBench() {}

  /** Rounds. */
  public static void main(String[] args) {
    int rounds = Integer.parseInt(args[0]);
    Random random = new Random(6);
    List<String> phrases = phrases(random);
    String hour = talk(random, phrases, HOUR);
    PhraseMatcher matcher = new PhraseMatcher(entries(phrases));
    Pattern regex =
        Pattern.compile(phrases.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    say("%,d phrases, %,d characters; Java %s", PHRASES, hour.length(), Runtime.version());
    Histogram ours = new Histogram(3);
    Histogram theirs = new Histogram(3);
    int hits = 0;
    int found = 0;
    for (int i = -rounds / 2; i < rounds; i++) {
      long began = cpu();
      hits = matcher.scan(hour).size();
      long middle = cpu();
      if (i >= 0) {
        ours.recordValue(middle - began);
      }
      // It takes so much longer that every twentieth time has to do.
      if (i % 20 == 0) {
        found = count(regex.matcher(hour));
        theirs.recordValue(cpu() - middle);
      }
    }
    print("1,000 phrases", ours, hits);
    print("java.util.regex", theirs, found);
    say(
        "ratio of the medians, regex to ours: %.1f",
        theirs.getValueAtPercentile(50) / (double) ours.getValueAtPercentile(50));
    PhraseMatcher shipped = Books.shipped().of("zh-CN");
    for (int times : new int[] {1, 2, 4, 8}) {
      String text = hour.repeat(times);
      print(times + " hours, 1,000 phrases", measured(matcher, text, rounds / times + 10), 0);
    }
    print(
        "the shipped zh-CN book (%d patterns)".formatted(shipped.patterns()),
        measured(shipped, hour, rounds),
        shipped.scan(hour).size());
  }

  private static Histogram measured(PhraseMatcher matcher, String text, int rounds) {
    Histogram nanos = new Histogram(3);
    for (int i = -10; i < rounds; i++) {
      long began = cpu();
      matcher.scan(text);
      if (i >= 0) {
        nanos.recordValue(cpu() - began);
      }
    }
    return nanos;
  }

  // Processor time, so that others on the machine count little.
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static int count(Matcher matcher) {
    int found = 0;
    while (matcher.find()) {
      found++;
    }
    return found;
  }

  private static List<String> phrases(Random random) {
    List<String> phrases = new ArrayList<>();
    while (phrases.size() < PHRASES) {
      String phrase = piece(random, 3 + random.nextInt(5));
      if (!phrases.contains(phrase)) {
        phrases.add(phrase);
      }
    }
    return phrases;
  }

  private static String piece(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(TALK.charAt(random.nextInt(TALK.length())));
    }
    return text.toString();
  }

  private static String talk(Random random, List<String> phrases, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(piece(random, 5 + random.nextInt(20))).append(random.nextBoolean() ? "，" : "。");
      if (random.nextInt(100) == 0) {
        text.append(phrases.get(random.nextInt(PHRASES)));
      }
    }
    return text.substring(0, length);
  }

  private static List<Entry> entries(List<String> phrases) {
    List<Entry> entries = new ArrayList<>();
    for (String phrase : phrases) {
      entries.add(
          new Entry(
              "k" + entries.size(),
              Category.BLAME,
              Severity.HINT,
              List.of(phrase),
              List.of(),
              "better"));
    }
    return entries;
  }

  private static void print(String what, Histogram nanos, int hits) {
    say(
        "%-38s p50 %7.2f   p99 %7.2f   max %7.2f ms   hits %d",
        what,
        nanos.getValueAtPercentile(50) / 1e6,
        nanos.getValueAtPercentile(99) / 1e6,
        nanos.getMaxValue() / 1e6,
        hits);
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation is on no class path here
  private static void say(String line, Object... values) {
    OUT.printf(Locale.ROOT, line + "%n", values);
  }
}
