package sansheng.cti.route;

import org.jspecify.annotations.Nullable;

/**
 * Somebody is on the way into a queue.
 *
 * @param leg Asterisk's unique id of the caller's channel
 * @param callerNumber as the network sent it; null when withheld
 * @param queue the queue
 */
public record RouteQuestion(String leg, @Nullable String callerNumber, String queue) {}
