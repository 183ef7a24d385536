package r7contacts.files.wrong;

import r7contacts.files.table.CsvTable;

public abstract class KnowsAFormat {
  abstract CsvTable table();
}
