package sansheng.console.live;

import sansheng.console.staff.SignedIn;

/** One open stream, as {@link Live} sees it. Its methods never wait. */
interface Screen {
  SignedIn viewer();

  /** False when the screen could not keep up and has been cut. */
  boolean show(Push push);
}
