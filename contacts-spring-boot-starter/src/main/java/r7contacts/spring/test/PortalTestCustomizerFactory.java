package r7contacts.spring.test;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.util.ClassUtils;

/** Gives the context of each {@link PortalTest} a portal simulator. Named in spring.factories. */
final class PortalTestCustomizerFactory implements ContextCustomizerFactory {

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
    PortalTest annotation =
        TestContextAnnotationUtils.findMergedAnnotation(testClass, PortalTest.class);
    if (annotation == null) {
      return null;
    }
    if (!ClassUtils.isPresent(
        "r7contacts.simulator.PortalSimulator", getClass().getClassLoader())) {
      throw new IllegalStateException(
          "@PortalTest needs the portal simulator: add io.github.r7contacts:portal-simulator in the"
              + " scope of tests");
    }
    return new PortalTestCustomizer(annotation.format());
  }
}
