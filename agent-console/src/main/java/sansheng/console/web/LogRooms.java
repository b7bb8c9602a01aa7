package sansheng.console.web;

import org.jspecify.annotations.Nullable;
import sansheng.console.api.ApiGate;
import sansheng.console.api.OpenApi;
import sansheng.console.demo.DemoPages;
import sansheng.console.journal.JournalApi;
import sansheng.console.recording.RecordingPages;

/**
 * The rooms around the call log.
 *
 * @param demo 'Let somebody call'; null outside the demonstration centre
 */
public record LogRooms(
    ApiGate apiGate,
    OpenApi document,
    JournalApi api,
    RecordingPages recordings,
    @Nullable DemoPages demo) {}
