package r7contacts.spring.test;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;
import r7contacts.simulator.PortalSimulator;

/** Clears the faults of a shared portal simulator after each test. Named in spring.factories. */
final class PortalTestListener implements TestExecutionListener {

  @Override
  public void afterTestMethod(TestContext context) {
    if (TestContextAnnotationUtils.hasAnnotation(context.getTestClass(), PortalTest.class)
        && context.hasApplicationContext()) {
      PortalSimulator portal = context.getApplicationContext().getBean(PortalSimulator.class);
      portal.clearFaults();
      portal.beforeRequests(null);
    }
  }
}
