package r7contacts.demo.commands;

import r7contacts.demo.connection.PortalAddress;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.xray.Xray;
import r7contacts.demo.xray.XrayDocument;
import r7contacts.domain.ContactId;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.PortalSimulator;

/** The output of {@code get --output html}: a page with the answers of the portal. */
record XrayOutput(Environment environment, ConnectOptions connect) {

  /** Prints the page, also of a contact that could not be read, and returns the exit code. */
  int print(ContactId id) {
    Xray xray = xray(id);
    environment.out().print(XrayDocument.html(xray));
    return xray.failure().map(connect::report).getOrElse(ExitCode.OK);
  }

  private Xray xray(ContactId id) {
    if (connect.isPortal()) {
      String portal = PortalAddress.root(connect.address()).get().toString();
      return Xray.read(id, portal, connect::portal);
    }
    connect.check(
        () -> {
          if (connect.file().isDefined()) {
            throw new IllegalArgumentException(
                "--output html shows the answers of a portal, and a file has none: select a portal"
                    + " with --from https://HOST, or use --output card");
          }
        });
    // The built-in contacts of memory and of the simulator are the same.
    try (PortalSimulator portal = PortalSimulator.start()) {
      return Xray.read(
          id,
          "memory: (answers of a portal simulator)",
          listener ->
              PortalSettings.builder(portal.uri().toString())
                  .token(portal.token())
                  .listener(listener)
                  .build());
    }
  }
}
