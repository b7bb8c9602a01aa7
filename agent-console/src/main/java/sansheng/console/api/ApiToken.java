package sansheng.console.api;

import java.time.Instant;
import sansheng.console.staff.Role;

/** A program's right to use the API; the secret itself is only known to its holder. */
public record ApiToken(Role role, String label, Instant expiresAt) {}
