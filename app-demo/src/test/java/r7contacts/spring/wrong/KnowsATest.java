package r7contacts.spring.wrong;

import r7contacts.simulator.PortalSimulator;

/** Breaks the rule: the simulator is for tests. */
public class KnowsATest {
  Class<?> simulator = PortalSimulator.class;
}
