package r7contacts.simulator.crm.wrong;

import r7contacts.simulator.generated.GeneratedContacts;

/** A wrong example: the API must not depend on generated contacts. */
public record KnowsGenerated(Class<GeneratedContacts> type) {

  public KnowsGenerated() {
    this(GeneratedContacts.class);
  }
}
