package r7contacts.portal.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import r7contacts.domain.ContactId;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.PortalSimulatorBuilder;
import r7contacts.testkit.SampleGroups;

/** Portal simulator with the sample contacts of the test kit, and with what they belong to. */
public final class ContractPortal {

  private ContractPortal() {}

  /** Starts a portal with the sample contacts and with those that only portals send. */
  public static PortalSimulator start() {
    return builder().start();
  }

  /** Starts a portal with the sample contacts only, for the contract of every adapter. */
  public static PortalSimulator startWithSamplesOnly() {
    return samplesOnly().start();
  }

  /** Returns a builder of a portal with the sample contacts and those that only portals send. */
  public static PortalSimulatorBuilder builder() {
    return samplesOnly().contacts(resource("portal-sample-contacts.json"));
  }

  /** Waits for the first write: a portal may still be at work when its client has given up. */
  public static void awaitWrite(PortalSimulator portal) throws InterruptedException {
    while (portal.writes().isEmpty()) {
      Thread.sleep(5);
    }
  }

  /** The contacts are written by hand as a portal sends them. */
  private static PortalSimulatorBuilder samplesOnly() {
    PortalSimulatorBuilder portal =
        PortalSimulator.builder().contacts(resource("sample-contacts.json"));
    SampleGroups.projects().forEach((id, contacts) -> portal.project(value(id), values(contacts)));
    SampleGroups.opportunities()
        .forEach((id, contacts) -> portal.opportunity(value(id), values(contacts)));
    SampleGroups.cases().forEach((id, contacts) -> portal.contactCase(value(id), values(contacts)));
    SampleGroups.types()
        .forEach(
            (type, contacts) ->
                portal.type(value(type.id()), type.title().get(), values(contacts)));
    return portal;
  }

  private static int[] values(List<ContactId> contacts) {
    return contacts.stream().mapToInt(contact -> value(contact.value())).toArray();
  }

  private static int value(long id) {
    return Math.toIntExact(id);
  }

  private static String resource(String name) {
    try (InputStream json =
        Objects.requireNonNull(ContractPortal.class.getResourceAsStream(name), name)) {
      return new String(json.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
