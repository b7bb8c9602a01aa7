package sansheng.console.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads WebVTT: hours may be left out, {@code <v Name>} says who speaks, blocks of NOTE, STYLE and
 * REGION are passed over. Who has no voice is named as in SubRip, or is nobody.
 */
final class WebVtt {
  private static final Pattern HEAD = Pattern.compile("WEBVTT(?:[ \\t].*)?");
  private static final Pattern LANGUAGE = Pattern.compile("(?i)language:\\s*(\\S+)\\s*");
  private static final Pattern ASIDE = Pattern.compile("(?:NOTE|STYLE|REGION)(?:[ \\t].*)?");
  private static final Pattern VOICE =
      Pattern.compile("<v(?:\\.[^\\s>]*)?[ \\t]+([^>]*)>|</v>", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("</?[^<>]{0,200}>");

  private WebVtt() {}

  static Transcript read(String text, String usual) throws Unreadable {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !HEAD.matcher(lines.get(0)).matches()) {
      throw Unreadable.line("transcript.vtt", 1, lines.isEmpty() ? "" : lines.get(0));
    }
    String language = usual;
    int at = 1;
    for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
      Matcher named = LANGUAGE.matcher(lines.get(at));
      language = named.matches() ? named.group(1) : language;
    }
    List<Segment> said = new ArrayList<>();
    while (at < lines.size()) {
      int end = at;
      while (end < lines.size() && !lines.get(end).isBlank()) {
        end++;
      }
      if (end > at && !ASIDE.matcher(lines.get(at)).matches()) {
        block(lines, at, end, said);
      }
      at = end + 1;
    }
    return new Transcript(language, said);
  }

  private static void block(List<String> lines, int from, int end, List<Segment> said)
      throws Unreadable {
    int times = lines.get(from).contains(Cue.ARROW) ? from : from + 1;
    if (times >= end) {
      throw Unreadable.line("transcript.times", from + 1, lines.get(from));
    }
    Cue cue = Cue.times(lines.get(times), times + 1);
    voices(cue, String.join("\n", lines.subList(times + 1, end)), said);
  }

  private static void voices(Cue cue, String payload, List<Segment> said) {
    Speaker speaker = Speaker.OTHER;
    int at = 0;
    Matcher voice = VOICE.matcher(payload);
    while (voice.find()) {
      said.addAll(cue.segments(speaker, plain(payload.substring(at, voice.start()))));
      speaker =
          voice.group(1) == null
              ? Speaker.OTHER
              : Speaker.named(plain(voice.group(1))).orElse(Speaker.OTHER);
      at = voice.end();
    }
    said.addAll(cue.segments(speaker, plain(payload.substring(at))));
  }

  private static String plain(String marked) {
    return TAG.matcher(marked)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", "\u00A0")
        .replace("&lrm;", "\u200E")
        .replace("&rlm;", "\u200F")
        .replace("&amp;", "&");
  }
}
