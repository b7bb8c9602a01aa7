package sansheng.console.callscript;

import java.util.Locale;

/** How somebody is addressed. */
public enum Honorific {
  /** 先生, Mr. */
  MR("先生", "先生", "Mr"),
  /** 女士, in Taiwan 小姐, Ms. */
  MS("女士", "小姐", "Ms"),
  /** 小姐, Miss. */
  MISS("小姐", "小姐", "Miss"),
  /** Nobody wrote it down: the agent hears the voice and chooses. */
  BY_EAR("先生/女士", "先生/小姐", "Mr/Ms");

  private final String mainland;
  private final String taiwan;
  private final String english;

  Honorific(String mainland, String taiwan, String english) {
    this.mainland = mainland;
    this.taiwan = taiwan;
    this.english = english;
  }

  /** The word for it. */
  public String in(Locale language) {
    if (!language.getLanguage().equals("zh")) {
      return english;
    }
    return language.equals(Locale.TRADITIONAL_CHINESE) ? taiwan : mainland;
  }
}
