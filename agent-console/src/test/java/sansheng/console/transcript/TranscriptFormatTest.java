package sansheng.console.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static sansheng.console.transcript.TranscriptFormat.JSON;
import static sansheng.console.transcript.TranscriptFormat.SRT;
import static sansheng.console.transcript.TranscriptFormat.VTT;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sansheng.console.web.Messages;

class TranscriptFormatTest {
  private static final Messages MESSAGES = new Messages();

  /** Each segment as 'speaker from-to text', in milliseconds. */
  private static String read(TranscriptFormat format, String file) throws Unreadable {
    return format.read(file.getBytes(UTF_8), "zh-CN").segments().stream()
        .map(
            s ->
                "%s %d-%d %s"
                    .formatted(
                        s.speaker().spelled(), s.from().toMillis(), s.to().toMillis(), s.text()))
        .collect(Collectors.joining("|"));
  }

  private static String refused(TranscriptFormat format, String file) {
    return catchThrowableOfType(Unreadable.class, () -> format.read(file.getBytes(UTF_8), "zh-CN"))
        .sentence(MESSAGES, Locale.ENGLISH);
  }

  @Test
  void voicesNotesStylesAndIdentifiersOfWebVtt() throws Exception {
    String file =
        """
        WEBVTT - a call
        Kind: captions
        Language: zh-TW

        STYLE
        ::cue { color: red }

        NOTE this is not said
        nor this

        1
        00:01.250 --> 00:03.500 line:0 align:start
        <v.loud 客服人員>您好，<b>請問</b>&amp;需要什麼？

        00:00:04.000 --> 01:02:03.004
        <v Customer>我要<c.red>退款</c>&lt;今天&gt;</v>
        <v Agent>好的

        00:05.000 --> 00:06.000
        nobody says this
        """;
    assertThat(read(VTT, file))
        .isEqualTo(
            "agent 1250-3500 您好，請問&需要什麼？|caller 4000-3723004 我要退款<今天>|agent 4000-3723004"
                + " 好的|other 5000-6000 nobody says this");
    assertThat(VTT.read(file.getBytes(UTF_8), "zh-CN").language()).isEqualTo("zh-TW");
  }

  @Test
  void namesAndColonsOfSubRip() throws Exception {
    String file =
        """
        1
        00:00:01,250 --> 00:00:03,500
        客服：您好
        还在吗？

        2
        00:00:04,000 --> 00:00:05,000
        - Agent 1001: <i>Please note:</i> hold on
        - Customer: 12:30 is fine

        00:00:06.000 --> 00:00:07.000
        Address: 5 High Street
        """;
    assertThat(read(SRT, file))
        .isEqualTo(
            "agent 1250-3500 您好\n还在吗？|agent 4000-5000 Please note: hold on|caller 4000-5000 12:30"
                + " is fine|other 6000-7000 Address: 5 High Street");
  }

  @Test
  void ourOwnJson() throws Exception {
    assertThat(
            read(
                JSON,
                """
                {"language":"en","more":1,"segments":[
                  {"speaker":"agent","from":1.25,"to":3.5,"text":" Hi 😀 "},
                  {"speaker":"Chen","from":0,"to":0,"text":"x","confidence":0.5}]}"""))
        .isEqualTo("agent 1250-3500 Hi 😀|other 0-0 x");
  }

  @ParameterizedTest
  @CsvSource({
    "agent,AGENT",
    "AGENT,AGENT",
    "Ａｇｅｎｔ,AGENT",
    "Agent #12,AGENT",
    "客服,AGENT",
    "座席1001号,AGENT",
    "客服人員,AGENT",
    "坐席 (1001),AGENT",
    "caller,CALLER",
    "Customer 2,CALLER",
    "客户,CALLER",
    "客戶,CALLER",
    "来电者,CALLER",
    "IVR,OTHER",
    "系统,OTHER"
  })
  void namesThatMeanSomebody(String name, Speaker who) {
    assertThat(Speaker.named(name)).contains(who);
  }

  @ParameterizedTest
  @CsvSource({"Wang", "agents", "1001", "客服中心", "''"})
  void namesThatSayNothing(String name) {
    assertThat(Speaker.named(name)).isEmpty();
  }

  @Test
  void byteOrderMarksAndEveryKindOfLineEnd() throws Exception {
    String file = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>one\ntwo\n";
    for (String end : new String[] {"\n", "\r\n", "\r"}) {
      assertThat(read(VTT, "\uFEFF" + file.replace("\n", end)))
          .isEqualTo("agent 1000-2000 one\ntwo");
    }
    assertThat(read(SRT, "\uFEFF1\r\n00:00:01,000 --> 00:00:02,000\r\nAgent: one\r\n\r\n\r\n"))
        .isEqualTo("agent 1000-2000 one");
    assertThat(
            read(
                JSON,
                "\uFEFF{\"segments\":[{\"speaker\":\"客户\",\"from\":1,\"to\":1,\"text\":\"a\\u0000b\"}]}"))
        .isEqualTo("caller 1000-1000 a\uFFFDb");
  }

  @Test
  void whatIsWrongIsNamedWithItsLine() {
    assertThat(refused(VTT, "1\n00:01.000 --> 00:02.000\nx")).startsWith("Line 1: a WebVTT");
    assertThat(refused(VTT, "WEBVTTX\n")).startsWith("Line 1: a WebVTT");
    assertThat(refused(VTT, "WEBVTT\n\nid\nno times")).contains("Line 4").contains("no times");
    assertThat(refused(VTT, "WEBVTT\n\nid")).contains("Line 3");
    assertThat(refused(VTT, "WEBVTT\n\n00:61.000 --> 00:62.000\nx")).contains("00:61.000");
    assertThat(refused(VTT, "WEBVTT\n\n00:03.000 --> 00:02.000\nx")).contains("Line 3: it ends");
    assertThat(refused(SRT, "1\n00:00:01,000 -> 00:00:02,000\nx")).contains("Line 2");
    assertThat(refused(SRT, "hello")).contains("Line 1");
    assertThat(refused(SRT, "\n\n")).isEqualTo("Nothing is said in this file.");
    assertThat(refused(JSON, "{\n\"segments\": [\n}")).isEqualTo("Line 3 is no valid JSON.");
    assertThat(refused(JSON, "[]")).contains("language and segments");
    assertThat(refused(JSON, "")).contains("language and segments");
    assertThat(refused(JSON, "{\"language\":\"fr\",\"segments\":[]}")).contains("zh-CN, zh-TW, en");
    assertThat(refused(JSON, "{\"language\":5,\"segments\":[]}")).contains("language and segments");
    assertThat(segment("\"from\":-1,\"to\":1")).contains("Segment 1: “from”");
    assertThat(segment("\"from\":2,\"to\":1")).contains("Segment 1: “to”");
    assertThat(segment("\"from\":\"0\",\"to\":1")).contains("Segment 1: “from”");
    assertThat(segment("\"from\":0,\"to\":1e999999999")).contains("Segment 1");
    assertThat(segment("\"from\":1e-999999999,\"to\":1")).contains("Segment 1");
    assertThat(segment("\"from\":0,\"to\":604801")).contains("Segment 1: “to”");
  }

  private static String segment(String times) {
    return refused(
        JSON, "{\"segments\":[{\"speaker\":\"agent\",%s,\"text\":\"x\"}]}".formatted(times));
  }

  @Test
  void whatIsTooMuchIsRefused() {
    assertThat(refused(VTT, "WEBVTT\n\n" + "00:01.000 --> 00:02.000\nx\n\n".repeat(20_001)))
        .contains("at most 20000 segments");
    assertThat(refused(VTT, "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "x".repeat(10_001)))
        .contains("Segment 1");
    assertThat(refused(SRT, "x".repeat(2 * 1024 * 1024 + 1))).contains("2 MB");
    assertThat(
            catchThrowableOfType(
                    Unreadable.class, () -> SRT.read(new byte[] {(byte) 0xff, 'x'}, "en"))
                .sentence(MESSAGES, Locale.ENGLISH))
        .contains("UTF-8");
  }

  @Test
  void contentTypes() {
    assertThat(TranscriptFormat.of("Text/VTT; charset=utf-8")).contains(VTT);
    assertThat(TranscriptFormat.of("application/x-subrip")).contains(SRT);
    assertThat(TranscriptFormat.of("application/json")).contains(JSON);
    assertThat(TranscriptFormat.of("text/plain")).isEmpty();
  }
}
