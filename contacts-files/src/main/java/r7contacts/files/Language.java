package r7contacts.files;

import java.util.Locale;

/** Language of the headings of a table, and of the names of kinds in it. */
public enum Language {
  /** English. */
  ENGLISH,
  /** Russian. */
  RUSSIAN;

  /** Returns Russian for Russian locales, otherwise English. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("ru") ? RUSSIAN : ENGLISH;
  }

  /** Returns the text in this language. */
  public String choose(String english, String russian) {
    return this == RUSSIAN ? russian : english;
  }
}
