package r7contacts.demo;

import org.jspecify.annotations.Nullable;

/** What stands between the cells of a table: spreadsheets expect what their country has. */
enum Separator {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t');

  private final char sign;

  Separator(char sign) {
    this.sign = sign;
  }

  static Separator orUsual(@Nullable Separator wanted) {
    return wanted == null ? COMMA : wanted;
  }

  char sign() {
    return sign;
  }

  @Override
  public String toString() {
    return Names.of(this);
  }
}
