/**
 * Files of contacts: CSV, vCard, JSON Lines and .xlsx, written and read.
 *
 * <p>Start with {@link r7contacts.files.export.ContactExport}, {@link
 * r7contacts.files.imports.ContactImport} or {@link r7contacts.files.duplicates.Duplicates}.
 */
// The demo of the qualified export is not there yet when this module is compiled.
@SuppressWarnings("module")
module r7contacts.files {
  requires transitive r7contacts.port;
  requires com.googlecode.ezvcard;
  requires java.xml;
  requires org.apache.commons.csv;
  requires org.dhatim.fastexcel;
  requires org.dhatim.fastexcel.reader;
  requires r7contacts.json;
  requires tools.jackson.core;

  exports r7contacts.files;
  exports r7contacts.files.duplicates;
  exports r7contacts.files.export;
  exports r7contacts.files.imports;
  exports r7contacts.files.io to
      r7contacts.demo;
  exports r7contacts.files.table;
  exports r7contacts.files.vcard;
}
