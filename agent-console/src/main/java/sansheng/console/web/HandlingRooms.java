package sansheng.console.web;

import sansheng.console.handling.HandlingPages;
import sansheng.console.listening.ListenApi;
import sansheng.console.listening.ListenPages;
import sansheng.console.routing.RoutingApi;

/** The rooms where calls are handled. */
public record HandlingRooms(
    HandlingPages pages, ListenPages listening, ListenApi listen, RoutingApi routing) {}
