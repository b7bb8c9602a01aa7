package sansheng.console.clock;

import org.jspecify.annotations.Nullable;
import sansheng.console.staff.Role;

/**
 * On whose screens a notice stands; one of the two.
 *
 * @param role all who hold it; null for one agent
 * @param agent a work number; null for a role
 */
public record Addressee(@Nullable Role role, @Nullable String agent) {}
