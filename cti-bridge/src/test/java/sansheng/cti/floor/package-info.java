/** The floor by itself: our own events, real code. */
package sansheng.cti.floor;
