package sansheng.console.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sansheng.console.phrase.Books;

/** The forms of transcripts that are read. */
public enum TranscriptFormat {
  /** WebVTT. */
  VTT("text/vtt"),
  /** SubRip. */
  SRT("application/x-subrip"),
  /** Our own, see docs/transcripts.md. */
  JSON("application/json");

  private final String mediaType;

  TranscriptFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The form a content type names; empty when none. */
  public static Optional<TranscriptFormat> of(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    for (TranscriptFormat format : values()) {
      if (format.mediaType.equals(type)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * Reads a file.
   *
   * @param language spoken in it, where the file itself does not say
   * @throws Unreadable when it is not what it should be, or too much
   */
  public Transcript read(byte[] file, String language) throws Unreadable {
    if (file.length > Transcript.LARGEST) {
      throw new Unreadable("transcript.large");
    }
    String text = text(file);
    Transcript read =
        switch (this) {
          case VTT -> WebVtt.read(text, language);
          case SRT -> SubRip.read(text, language);
          case JSON -> TranscriptJson.read(text, language);
        };
    check(read);
    return read;
  }

  private static String text(byte[] file) throws Unreadable {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
      // PostgreSQL keeps no NUL, and nobody says one.
      return bare.replace("\r\n", "\n").replace('\r', '\n').replace('\u0000', '\uFFFD');
    } catch (CharacterCodingException e) {
      throw new Unreadable("transcript.notUtf8");
    }
  }

  private static void check(Transcript read) throws Unreadable {
    List<Segment> segments = read.segments();
    if (!Books.LANGUAGES.contains(read.language())) {
      throw new Unreadable("transcript.language", String.join(", ", Books.LANGUAGES));
    }
    if (segments.isEmpty()) {
      throw new Unreadable("transcript.empty");
    }
    if (segments.size() > Transcript.MOST_SEGMENTS) {
      throw new Unreadable("transcript.many", Integer.toString(Transcript.MOST_SEGMENTS));
    }
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).text().length() > Transcript.LONGEST_TEXT) {
        throw new Unreadable(
            "transcript.long", Integer.toString(i + 1), Integer.toString(Transcript.LONGEST_TEXT));
      }
    }
  }
}
