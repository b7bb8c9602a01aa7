package sansheng.console.demo;

import java.nio.file.Path;
import java.util.Map;

/**
 * The ports that the centre's Asterisk and the town's use on loopback.
 *
 * @param ami the centre's manager
 * @param ws the centre's SIP WebSocket
 * @param sip the centre's SIP for the trunk
 * @param rtp first of the centre's 200 RTP ports; the town has the 200 after them
 * @param townAmi the town's manager
 * @param townSip the town's SIP
 * @param route where the console answers the centre's questions
 */
public record PbxPorts(int ami, int ws, int sip, int rtp, int townAmi, int townSip, int route) {
  private static final int RTP_COUNT = 200;

  /** Settings of {@code bin/asterisk centre}. */
  Map<String, String> centre(DemoSecrets secrets, Path recordings, int ringSeconds) {
    return Map.of(
        "SANSHENG_ROUTE", "127.0.0.1:" + route,
        "SANSHENG_AMI_PORT", Integer.toString(ami),
        "SANSHENG_AMI_SECRET", secrets.amiSecret(),
        "SANSHENG_SYSTEM_NAME", secrets.systemName(),
        "SANSHENG_WS_PORT", Integer.toString(ws),
        "SANSHENG_SIP_PORT", Integer.toString(sip),
        "SANSHENG_RTP_PORTS", rtp + "-" + (rtp + RTP_COUNT - 1),
        "SANSHENG_TRUNK", "127.0.0.1:" + townSip,
        "SANSHENG_RING_SECONDS", Integer.toString(ringSeconds),
        "SANSHENG_RECORDINGS", recordings.toString());
  }

  /** Settings of {@code bin/asterisk town}. */
  Map<String, String> town(DemoSecrets secrets) {
    return Map.of(
        "TOWN_AMI_PORT", Integer.toString(townAmi),
        "TOWN_AMI_SECRET", secrets.townSecret(),
        "TOWN_SYSTEM_NAME", secrets.townName(),
        "TOWN_SIP_PORT", Integer.toString(townSip),
        "TOWN_RTP_PORTS", (rtp + RTP_COUNT) + "-" + (rtp + 2 * RTP_COUNT - 1),
        "TOWN_CENTRE", "127.0.0.1:" + sip);
  }
}
