package sansheng.console.customer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are kept: known by their first bytes, not by what a sender says. */
enum AttachmentType {
  PDF("application/pdf", List.of("pdf"), "%PDF-"),
  PNG("image/png", List.of("png"), "\u0089PNG"),
  JPEG("image/jpeg", List.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff"),
  WAV("audio/wav", List.of("wav"), "RIFF"),
  OFFICE(
      "application/octet-stream", List.of("docx", "xlsx", "pptx", "odt", "ods"), "PK\u0003\u0004"),
  TEXT("text/plain", List.of("txt", "csv"), "");

  private final String media;

  // List.of, which nothing changes.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> endings;

  private final String begin;

  AttachmentType(String media, List<String> endings, String begin) {
    this.media = media;
    this.endings = endings;
    this.begin = begin;
  }

  String media() {
    return media;
  }

  /** What it is; empty for what is not kept. */
  static Optional<AttachmentType> of(String name, byte[] first) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(type -> type.endings.contains(ending) && type.begins(first))
        .findFirst();
  }

  private boolean begins(byte[] first) {
    if (this == TEXT) {
      for (byte one : first) {
        if (one == 0) {
          return false;
        }
      }
      return true;
    }
    for (int i = 0; i < begin.length(); i++) {
      if (i >= first.length || (first[i] & 0xff) != begin.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
