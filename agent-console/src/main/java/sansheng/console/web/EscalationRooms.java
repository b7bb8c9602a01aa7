package sansheng.console.web;

import sansheng.console.escalation.NoticePages;
import sansheng.console.escalation.SlipPages;

/** The rooms of those who are told. */
public record EscalationRooms(NoticePages notices, SlipPages slips) {}
