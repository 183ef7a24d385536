/** The command line, which assembles the adapters. */
module r7contacts.demo {
  requires info.picocli;
  requires r7contacts.adapter.http;
  requires r7contacts.adapter.inmemory;
  requires r7contacts.adapter.xml;
  requires r7contacts.files;
  requires r7contacts.json;
  requires r7contacts.simulator;
  requires tools.jackson.core;

  uses r7contacts.port.config.ContactBookDecorator;

  // picocli sets the fields of the commands.
  opens r7contacts.demo.account to
      info.picocli;
  opens r7contacts.demo.check to
      info.picocli;
  opens r7contacts.demo.commands to
      info.picocli;
  opens r7contacts.demo.edit to
      info.picocli;
  opens r7contacts.demo.imports to
      info.picocli;
  opens r7contacts.demo.options to
      info.picocli;
}
