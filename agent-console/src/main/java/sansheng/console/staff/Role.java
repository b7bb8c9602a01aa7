package sansheng.console.staff;

/** What somebody may do. Roles are held beside each other; none contains another. */
public enum Role {
  /** Takes calls. */
  AGENT,
  /** Stands by a group of agents. */
  TEAM_LEAD,
  /** Runs the floor during the day. */
  SUPERVISOR,
  /** Listens to calls and judges them. */
  QA,
  /** Answers for the centre; reads everything, changes little. */
  HEAD,
  /** Keeps people, rights and settings. */
  ADMINISTRATOR
}
