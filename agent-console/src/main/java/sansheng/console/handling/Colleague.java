package sansheng.console.handling;

/**
 * A line of the directory: somebody, or a queue, that a call may be handed on to.
 *
 * @param number what is dialled for them
 * @param name how they are called; for a queue its name
 * @param state what they are doing, a name of {@code AgentPresence.State}; empty for a queue
 */
public record Colleague(String number, String name, String state) {}
