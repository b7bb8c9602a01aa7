package sansheng.cti.route;

/**
 * What a site decides about calls on their way. Asked on a thread that may wait; what takes longer
 * than {@link RouteServer#PATIENCE} is not waited for.
 */
public interface Router {

  /** Who should be rung for this caller? */
  Route route(RouteQuestion question);

  /** May this be dialled? */
  DialRuling dial(DialQuestion question);

  /** May these digits, which a caller typed, be called back? */
  boolean mayCallBack(String digits);
}
