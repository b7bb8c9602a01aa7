package sansheng.console.web;

import sansheng.console.handling.HandlingPages;
import sansheng.console.handling.ListenApi;
import sansheng.console.routing.RoutingApi;

/** The rooms where calls are handled. */
public record HandlingRooms(HandlingPages pages, ListenApi listen, RoutingApi routing) {}
