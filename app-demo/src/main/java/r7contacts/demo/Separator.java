package r7contacts.demo;

/** What stands between the cells of a table: spreadsheets expect what their country has. */
enum Separator {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t');

  private final char sign;

  Separator(char sign) {
    this.sign = sign;
  }

  char sign() {
    return sign;
  }
}
