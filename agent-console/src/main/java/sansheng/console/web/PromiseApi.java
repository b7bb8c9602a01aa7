package sansheng.console.web;

import sansheng.console.calendar.CalendarApi;
import sansheng.console.callback.CallbackApi;
import sansheng.console.clock.ClockApi;

/** What programs are told of promises. */
public record PromiseApi(ClockApi clocks, CallbackApi callbacks, CalendarApi calendar) {}
