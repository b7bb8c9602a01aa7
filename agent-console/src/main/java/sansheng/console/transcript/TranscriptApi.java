package sansheng.console.transcript;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import sansheng.console.api.ApiCaller;
import sansheng.console.api.Ids;
import sansheng.console.api.Problem;
import sansheng.console.audit.Audit;
import sansheng.console.audit.AuditEntry;
import sansheng.console.journal.JournalApi;
import sansheng.console.staff.Role;
import sansheng.console.web.Languages;
import sansheng.console.web.Messages;
import sansheng.console.web.Replies;
import sansheng.cti.floor.CallRecord;

/** Transcripts for programs, and for our own pages. */
public final class TranscriptApi {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Transcripts transcripts;
  private final TranscriptStore store;
  private final Function<UUID, Optional<CallRecord>> calls;
  private final Messages messages;
  private final Audit audit;
  private final ReadAudit reads;

  TranscriptApi(
      Transcripts transcripts,
      TranscriptStore store,
      Function<UUID, Optional<CallRecord>> calls,
      Messages messages,
      Audit audit,
      ReadAudit reads) {
    this.transcripts = transcripts;
    this.store = store;
    this.calls = calls;
    this.messages = messages;
    this.audit = audit;
    this.reads = reads;
  }

  /** Who may bring transcripts in. */
  static boolean mayWrite(ApiCaller caller) {
    return caller.is(Role.SUPERVISOR, Role.QA, Role.HEAD, Role.ADMINISTRATOR);
  }

  /** Whoever may see the call and either looks after others or talked in it. */
  static boolean mayRead(ApiCaller caller, CallRecord call) {
    return JournalApi.sight(caller).includes(call)
        && (mayWrite(caller)
            || caller.is(Role.TEAM_LEAD)
            || call.stints().stream().anyMatch(stint -> stint.agent().equals(caller.agent())));
  }

  /** {@code POST /api/v1/calls/{id}/transcript}: a file instead of the last one brought in. */
  public void bring(RoutingContext ctx) {
    ApiCaller caller = ApiCaller.of(ctx);
    String type = Optional.ofNullable(ctx.request().getHeader("Content-Type")).orElse("");
    Optional<TranscriptFormat> format = TranscriptFormat.of(type);
    Optional<CallRecord> call = call(ctx);
    if (!mayWrite(caller)) {
      new Problem(403, "Not allowed", say(ctx, "transcript.notYours")).send(ctx);
    } else if (call.isEmpty()) {
      Problem.notFound(say(ctx, "transcript.noCall")).send(ctx);
    } else if (format.isEmpty()) {
      new Problem(415, "Not a transcript", say(ctx, "transcript.type")).send(ctx);
    } else {
      keep(ctx, caller, call.get(), format.get());
    }
  }

  private void keep(
      RoutingContext ctx, ApiCaller caller, CallRecord call, TranscriptFormat format) {
    Buffer body = ctx.body().buffer();
    String usual = Messages.LANGUAGES.getFirst().toLanguageTag();
    Transcript read;
    try {
      read =
          format.read(
              body == null ? new byte[0] : body.getBytes(),
              ctx.request().getParam("language", usual));
    } catch (Unreadable e) {
      Problem.badRequest(e.sentence(messages, language(ctx))).send(ctx);
      return;
    }
    String from = ctx.request().remoteAddress().hostAddress();
    audit
        .record(new AuditEntry(caller.who(), "transcript.bring", "call: " + call.id(), from, ""))
        .await();
    Kept kept = transcripts.keep(call, Source.FILE, read, caller.who()).await();
    Replies.json(
        ctx,
        new JsonObject()
            .put("call", call.id().toString())
            .put("source", kept.source().spelled())
            .put("language", kept.language())
            .put("segments", kept.lines().size())
            .put("hits", kept.hits()));
  }

  /** {@code GET /api/v1/calls/{id}/transcript}: all there are of a call. */
  public void read(RoutingContext ctx) {
    ApiCaller caller = ApiCaller.of(ctx);
    Optional<CallRecord> call = call(ctx).filter(c -> mayRead(caller, c));
    if (call.isEmpty()) {
      Problem.notFound(say(ctx, "transcript.noCall")).send(ctx);
      return;
    }
    List<Kept> all = store.of(call.get().id()).await();
    if (!all.isEmpty()) {
      reads.note(ctx, caller, call.get().id());
    }
    JsonArray transcripts = new JsonArray();
    all.forEach(kept -> transcripts.add(json(kept)));
    Replies.json(
        ctx,
        new JsonObject().put("call", call.get().id().toString()).put("transcripts", transcripts));
  }

  private Optional<CallRecord> call(RoutingContext ctx) {
    return Ids.parse(ctx.pathParam("id")).flatMap(calls);
  }

  private String say(RoutingContext ctx, String key) {
    return messages.say(language(ctx), key);
  }

  // Programs are told in English, people in their own.
  static Locale language(RoutingContext ctx) {
    return ApiCaller.of(ctx).byToken() ? Locale.ENGLISH : Languages.of(ctx);
  }

  private static JsonObject json(Kept kept) {
    JsonArray segments = new JsonArray();
    for (Kept.Line line : kept.lines()) {
      JsonArray hits = new JsonArray();
      for (Kept.Spoken found : line.found()) {
        hits.add(
            new JsonObject()
                .put("start", found.start())
                .put("end", found.end())
                .put("text", found.text())
                .put("category", found.category())
                .put("severity", found.severity())
                .put("instead", found.instead())
                .put("agent", found.agent()));
      }
      segments.add(TranscriptJson.segment(line.segment()).put("hits", hits));
    }
    return new JsonObject()
        .put("source", kept.source().spelled())
        .put("language", kept.language())
        .put("changedAt", MILLIS.format(kept.changedAt()))
        .put("changedBy", kept.changedBy())
        .put("segments", segments);
  }
}
