package r7contacts.demo.edit;

import picocli.CommandLine.Option;
import r7contacts.demo.options.CardFormat;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.Card;
import r7contacts.domain.Contact;
import r7contacts.json.ContactJson;
import r7contacts.port.edit.Written;

/** The option for the output of the contact after a change. */
public final class ResultOptions implements ResultOutput {

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      description = "The contact after the change: card (default), for people, or json.",
      defaultValue = "card")
  @SuppressWarnings("NullAway.Init")
  private CardFormat output;

  @Override
  public void print(Environment environment, Written written) {
    written
        .contact()
        .peek(contact -> print(environment, contact))
        .onEmpty(
            () ->
                environment.message(
                    "contact %s could not be read after the change, or this account may no longer see it"
                        .formatted(written.id())));
  }

  private void print(Environment environment, Contact contact) {
    switch (output) {
      case CARD ->
          environment
              .out()
              .print(
                  Card.text(contact, environment.cardColumns(), environment.isColourful()) + "\n");
      case JSON -> environment.printJson(ContactJson.write(contact) + "\n");
    }
  }
}
