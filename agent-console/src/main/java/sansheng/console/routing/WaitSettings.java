package sansheng.console.routing;

import java.time.Duration;

/**
 * What a site decides about waiting.
 *
 * @param limit after so long in the queue a caller is offered to be called back
 * @param offer whether anybody is offered that
 * @param manyWait so many callers in a queue in which no agent is ready are many; those who come
 *     then are told; 0 for never
 */
public record WaitSettings(Duration limit, boolean offer, int manyWait) {}
