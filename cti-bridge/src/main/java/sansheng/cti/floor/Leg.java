package sansheng.cti.floor;

import org.jspecify.annotations.Nullable;

/** One channel of one call, as long as it lives. */
final class Leg {
  final String id;
  final String channel;
  LiveCall call;
  @Nullable String number;

  /** Whose phone it is; null for everybody who is no agent. */
  @Nullable String agent;

  @Nullable String bridge;
  boolean holding;

  /** The bridge in which this leg keeps somebody on hold while it is elsewhere, asking. */
  @Nullable String heldBridge;

  /** The extension it asked for; null when none. */
  @Nullable String dialled;

  Leg(String id, String channel, LiveCall call) {
    this.id = id;
    this.channel = channel;
    this.call = call;
  }

  /**
   * True for the half of a Local channel that runs dialplan: nobody listens or speaks there, so it
   * makes no talk and its hanging up says nothing about who hung up.
   */
  boolean isFarHalf() {
    return channel.startsWith("Local/") && channel.endsWith(";2");
  }
}
