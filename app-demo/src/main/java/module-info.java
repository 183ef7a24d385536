/** The command line that shows the library at work. */
module r7contacts.demo {
  requires com.googlecode.ezvcard;
  requires info.picocli;
  requires org.apache.commons.csv;
  requires r7contacts.adapter.http;
  requires r7contacts.adapter.inmemory;
  requires r7contacts.adapter.xml;
  requires r7contacts.json;
  requires r7contacts.simulator;

  // picocli fills the fields of the commands.
  opens r7contacts.demo to
      info.picocli;
}
