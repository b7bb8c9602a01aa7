package sansheng.console.clock;

/** Whom a clock turns to. */
public enum Party {
  /** The agent whose phone rings or who has taken the thing on. */
  OWNER,
  TEAM_LEAD,
  SUPERVISOR,
  HEAD,
  /** The department that holds the case. */
  DEPARTMENT,
  SERVICE_DESK,
  BOARD;

  /** As policies and the database write it. */
  public String word() {
    return YamlMap.camel(this);
  }
}
