package sansheng.console.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The times of a cue, as WebVTT and SubRip write them, and who speaks in its lines. */
record Cue(Duration from, Duration to) {
  static final String ARROW = "-->";

  private static final Pattern TIMES =
      Pattern.compile("\\s*(\\S+)\\s*-->\\s*(\\S+)(?:\\s.*)?", Pattern.DOTALL);
  private static final Pattern TIME =
      Pattern.compile("(?:([0-9]{1,4}):)?([0-5]?[0-9]):([0-5][0-9])[.,]([0-9]{3})");
  private static final Pattern PREFIX = Pattern.compile("\\s*-?\\s*([^:：<>]{1,30})[:：]\\s*");

  /**
   * Reads a line such as {@code 00:01.250 --> 00:03.500 line:0}.
   *
   * @param number of the line, from 1
   */
  static Cue times(String line, int number) throws Unreadable {
    Matcher form = TIMES.matcher(line);
    if (!form.matches()) {
      throw Unreadable.line("transcript.times", number, line);
    }
    Cue cue = new Cue(time(form.group(1), number), time(form.group(2), number));
    if (cue.to().compareTo(cue.from()) < 0) {
      throw Unreadable.line("transcript.backwards", number, line);
    }
    return cue;
  }

  private static Duration time(String text, int number) throws Unreadable {
    Matcher form = TIME.matcher(text);
    if (!form.matches()) {
      throw Unreadable.line("transcript.time", number, text);
    }
    long hours = form.group(1) == null ? 0 : Long.parseLong(form.group(1));
    return Duration.ofHours(hours)
        .plusMinutes(Long.parseLong(form.group(2)))
        .plusSeconds(Long.parseLong(form.group(3)))
        .plusMillis(Long.parseLong(form.group(4)));
  }

  /**
   * What is said in lines of this cue. A line that begins with a name we know and a colon begins a
   * new speaker; any other text before a colon is part of what is said.
   *
   * @param speaker of what comes before any such name
   */
  List<Segment> segments(Speaker speaker, String lines) {
    List<Segment> said = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Speaker now = speaker;
    for (String line : lines.split("\n", -1)) {
      Matcher prefix = PREFIX.matcher(line);
      Optional<Speaker> named =
          prefix.lookingAt() ? Speaker.named(prefix.group(1)) : Optional.empty();
      if (named.isPresent()) {
        add(said, now, text);
        now = named.get();
        text.append(line, prefix.end(), line.length()).append('\n');
      } else {
        text.append(line).append('\n');
      }
    }
    add(said, now, text);
    return said;
  }

  private void add(List<Segment> said, Speaker speaker, StringBuilder text) {
    if (!text.toString().isBlank()) {
      said.add(new Segment(speaker, from, to, text.toString().strip()));
    }
    text.setLength(0);
  }
}
