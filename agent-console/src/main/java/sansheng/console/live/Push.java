package sansheng.console.live;

import java.util.function.Function;
import sansheng.console.staff.SignedIn;

/**
 * Something to show.
 *
 * @param number its place in the order of all pushes
 * @param key id of the element it replaces
 * @param render writes the element for one viewer, from what is true when it is called
 */
record Push(long number, Audience to, String key, Function<SignedIn, String> render) {}
