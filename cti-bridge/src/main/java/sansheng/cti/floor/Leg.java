package sansheng.cti.floor;

import java.time.Instant;
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

  /** The customer's call in whose conference room it is; null when it talks in its own. */
  @Nullable LiveCall guestOf;

  boolean holding;

  /** In a room with somebody else who can hear. */
  boolean talks;

  /** Dialling it was successful; nobody is at the far end of a Local channel before that. */
  boolean answered;

  /** The bridge in which this leg keeps somebody on hold while it is elsewhere, asking. */
  @Nullable String keeps;

  /** Whom its agent has asked meanwhile: an agent, or the number dialled. */
  @Nullable String asked;

  /**
   * The bridge in which whom they asked is still waiting while they are back with the other side;
   * null when nobody waits.
   */
  @Nullable String awaited;

  /** When they came back to the other side. */
  @Nullable Instant backAt;

  /**
   * The near half of the Local channel through which this leg was dialled, when that half is the
   * agent's place in the call; null when it is reached directly.
   */
  @Nullable Leg behind;

  /**
   * On its way into another's place until it joins a bridge; of a Local channel's halves: on its
   * way out, for good.
   */
  boolean swapping;

  /** It has heard somebody at least once. */
  boolean wasBridged;

  /** The cause with which its end hung up or refused; 0 when it did not say. */
  int refusal;

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
    return isLocal() && channel.endsWith(";2");
  }

  /** Half of a Local channel: no phone, a wire inside Asterisk. */
  boolean isLocal() {
    return channel.startsWith("Local/");
  }

  /** The channel of the other half of this Local channel. */
  String otherHalf() {
    return channel.substring(0, channel.length() - 1) + (isFarHalf() ? '1' : '2');
  }

  /** The call in which its agent talks: another's where they were called into a conference room. */
  LiveCall talk() {
    LiveCall host = guestOf;
    return host == null ? call : host;
  }

  /** Where its agent takes part in the call: itself, or the Local channel in front of it. */
  Leg seat() {
    Leg front = behind;
    return front == null ? this : front;
  }
}
