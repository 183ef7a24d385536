package r7contacts.portal.contract;

import r7contacts.port.contract.SampleContacts;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.PortalSimulatorBuilder;

/** Portal simulator with the contacts of the contract, their projects, opportunities and cases. */
public final class ContractPortal {

  private ContractPortal() {}

  /** Starts the portal. */
  public static PortalSimulator start() {
    return builder().start();
  }

  /** Returns a builder of the portal. */
  public static PortalSimulatorBuilder builder() {
    return PortalSimulator.builder()
        .contacts(SampleContacts.asPortalsSend())
        .project(7, 1001, 1002, 2001)
        .opportunity(30, 1001)
        .opportunity(31, 1002, 2001)
        .contactCase(40, 1007)
        .contactCase(41)
        .type(1, "Клиент", 1001, 1002)
        .type(2, "Поставщик", 2001)
        .type(3, "Конкурент");
  }
}
