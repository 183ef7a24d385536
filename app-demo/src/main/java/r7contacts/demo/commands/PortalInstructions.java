package r7contacts.demo.commands;

import java.util.List;
import r7contacts.demo.text.Columns;
import r7contacts.demo.usage.ProgramName;
import r7contacts.demo.usage.ShellWord;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.SecondFactor;

/**
 * What {@code portal} prints after its start: address, credentials and commands to try.
 *
 * @param id the id of a contact, or a placeholder
 */
record PortalInstructions(
    String address, String token, String id, boolean hasSecondFactor, List<String> faults) {

  private static final int PAGE = 100;

  /** Returns the lines, each with its line break. */
  String text() {
    return """
        A portal simulator runs here until you press Ctrl+C. Its contacts and requests in a browser:

          %1$s/

        %2$s

        In another terminal:

          CONTACTS_TOKEN=%3$s %4$s get %5$s --from json+%1$s
          CONTACTS_PASSWORD=%6$s %4$s get %5$s --login %7$s --from xml+%1$s
          curl -H %8$s %1$s/api/2.0/crm/contact/%5$s.xml
        """
        .formatted(
            address,
            String.join("\n", table().lines()),
            ShellWord.quoted(token),
            ProgramName.command(),
            id,
            ShellWord.quoted(PortalSimulator.DEFAULT_PASSWORD),
            ShellWord.quoted(PortalSimulator.DEFAULT_LOGIN),
            ShellWord.quoted("Authorization: " + token));
  }

  private Columns table() {
    Columns table = new Columns(PAGE);
    table.section();
    table.row("Address", address);
    table.row("Token", token);
    table.row("Login", PortalSimulator.DEFAULT_LOGIN);
    table.row("Password", PortalSimulator.DEFAULT_PASSWORD);
    if (hasSecondFactor) {
      table.row("Code", SecondFactor.DEFAULT_CODE);
    }
    if (!faults.isEmpty()) {
      table.row("Faults", String.join(", ", faults));
    }
    return table;
  }
}
