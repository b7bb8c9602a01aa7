package sansheng.console.transcript;

import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.Ids;
import sansheng.console.phrase.Books;
import sansheng.console.web.Pages;
import sansheng.cti.floor.CallRecord;

/** Who said what when, on the call's page. */
public final class TranscriptPages {
  private final Pages pages;
  private final TranscriptStore store;
  private final Transcribing transcribing;
  private final Function<UUID, Optional<CallRecord>> calls;
  private final ReadAudit reads;

  TranscriptPages(
      Pages pages,
      TranscriptStore store,
      Transcribing transcribing,
      Function<UUID, Optional<CallRecord>> calls,
      ReadAudit reads) {
    this.pages = pages;
    this.store = store;
    this.transcribing = transcribing;
    this.calls = calls;
    this.reads = reads;
  }

  /** {@code GET /calls/{id}/transcript}: a part of the call's page. */
  public void of(RoutingContext ctx) {
    ApiCaller caller = ApiCaller.of(ctx);
    Optional<CallRecord> found = Ids.parse(ctx.pathParam("id")).flatMap(calls);
    if (found.isEmpty() || !TranscriptApi.mayRead(caller, found.get())) {
      ctx.fail(404);
      return;
    }
    CallRecord call = found.get();
    List<Kept> transcripts = store.of(call.id()).await();
    if (!transcripts.isEmpty()) {
      reads.note(ctx, caller, call.id());
    }
    Map<String, Object> model = new HashMap<>();
    model.put("call", call.id().toString());
    model.put("transcripts", transcripts);
    model.put("mayWrite", TranscriptApi.mayWrite(caller));
    model.put("languages", Books.LANGUAGES);
    model.put("recorded", call.recordings().stream().anyMatch(r -> r.to() != null));
    model.put("failed", transcribing.hasFailed(call.id()));
    model.put("underWay", transcribing.isUnderWay(call.id()));
    transcribing.trouble().ifPresent(trouble -> model.put("trouble", trouble));
    pages.part(ctx, "transcript/transcript.ftlh", model);
  }
}
