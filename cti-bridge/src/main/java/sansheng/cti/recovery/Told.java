package sansheng.cti.recovery;

import sansheng.cti.event.PbxEvent;

/**
 * An event as the files tell it.
 *
 * @param call Asterisk's linked id at that moment
 */
record Told(String call, PbxEvent event) {}
