package sansheng.console.web;

import sansheng.console.calendar.CalendarPages;
import sansheng.console.callback.CallbackDesk;
import sansheng.console.callback.CallbackPages;
import sansheng.console.clock.ClockPages;
import sansheng.console.clock.PolicyPages;
import sansheng.console.clock.RingPages;
import sansheng.console.donotcall.DoNotCallPages;

/** The rooms about what was promised and when it is due. */
public record PromiseRooms(
    CallbackPages callbacks,
    CallbackDesk desk,
    ClockPages clocks,
    PolicyPages policies,
    CalendarPages calendar,
    EscalationRooms told,
    RingPages rings,
    DoNotCallPages doNotCall,
    PromiseApi api) {}
