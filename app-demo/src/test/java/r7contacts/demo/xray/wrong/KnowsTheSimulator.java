package r7contacts.demo.xray.wrong;

import r7contacts.simulator.PortalSimulator;

public abstract class KnowsTheSimulator {
  abstract PortalSimulator portal();
}
