package sansheng.console.audit;

/**
 * Something that must be provable later.
 *
 * @param who login, or {@code token:} and its label
 * @param what the deed, a short name such as {@code recording.open}
 * @param about the thing it was done to
 * @param fromWhere network address
 * @param why the purpose somebody gave; empty for none
 */
public record AuditEntry(String who, String what, String about, String fromWhere, String why) {}
