package sansheng.cti.floor;

import sansheng.cti.event.PbxEvent;

/** What the {@link Exchange} says of the legs of one call, at its present moment. */
record CallWords(Exchange exchange, String call) {

  static String hex(String id) {
    return Integer.toHexString(id.hashCode());
  }

  PbxEvent phone(String leg, String agent, String dialled) {
    return new PbxEvent.LegStarted(
        exchange.now(), leg, call, "PJSIP/a" + agent + "-" + hex(leg), agent, null, dialled);
  }

  PbxEvent dials(String leg) {
    return new PbxEvent.DialStarted(exchange.now(), leg, call, call);
  }

  PbxEvent dialled(String leg, String status) {
    return new PbxEvent.DialEnded(exchange.now(), leg, call, call, status);
  }

  PbxEvent joins(String leg, String bridge) {
    return new PbxEvent.BridgeJoined(exchange.now(), leg, call, bridge);
  }

  PbxEvent parts(String leg, String bridge) {
    return new PbxEvent.BridgeParted(exchange.now(), leg, call, bridge);
  }

  PbxEvent asksToHangUp(String leg) {
    return new PbxEvent.HangUpAsked(exchange.now(), leg, call);
  }

  PbxEvent gone(String leg) {
    return new PbxEvent.LegEnded(exchange.now(), leg, call, 16);
  }
}
