package sansheng.console.clock;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one transaction has found and whom it has written notices to; told when it is committed. */
final class News {
  final List<Raised> raised = new ArrayList<>();
  final Set<Addressee> told = new LinkedHashSet<>();
}
