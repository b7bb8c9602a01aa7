package sansheng.console.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads SubRip: a number, the times, then lines in which {@code Name:} says who speaks. */
final class SubRip {
  private static final Pattern NUMBER = Pattern.compile("\\s*[0-9]{1,9}\\s*");
  private static final Pattern TAG = Pattern.compile("(?i)</?(?:b|i|u|font)(?:\\s[^<>]{0,200})?>");

  private SubRip() {}

  static Transcript read(String text, String language) throws Unreadable {
    List<String> lines = text.lines().toList();
    List<Segment> said = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      if (lines.get(at).isBlank()) {
        at++;
        continue;
      }
      int times = NUMBER.matcher(lines.get(at)).matches() ? at + 1 : at;
      if (times >= lines.size()) {
        throw Unreadable.line("transcript.times", at + 1, lines.get(at));
      }
      Cue cue = Cue.times(lines.get(times), times + 1);
      int end = times + 1;
      while (end < lines.size() && !lines.get(end).isBlank()) {
        end++;
      }
      String words = String.join("\n", lines.subList(times + 1, end));
      said.addAll(cue.segments(Speaker.OTHER, TAG.matcher(words).replaceAll("")));
      at = end;
    }
    return new Transcript(language, said);
  }
}
