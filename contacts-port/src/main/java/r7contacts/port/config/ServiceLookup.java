package r7contacts.port.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Services on the class path or module path. */
final class ServiceLookup {

  private ServiceLookup() {}

  static List<ContactBookProvider> providers() {
    return services(ContactBookProvider.class);
  }

  static List<ContactBookDecorator> decorators() {
    return services(ContactBookDecorator.class);
  }

  /**
   * Returns the services that the thread's context class loader or this library's class loader
   * sees, each class once. The first is the application's choice. The second is needed on threads
   * whose context class loader does not see the application, such as those of the common pool when
   * Spring Boot runs it from its jar.
   */
  private static <S> List<S> services(Class<S> type) {
    Map<String, S> byClass = new LinkedHashMap<>();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    for (ClassLoader loader :
        List.of(
            context == null ? ClassLoader.getSystemClassLoader() : context,
            ServiceLookup.class.getClassLoader())) {
      if (!hasAnotherCopy(type, loader)) {
        ServiceLoader.load(type, loader).stream()
            .forEach(
                service ->
                    byClass.computeIfAbsent(service.type().getName(), name -> service.get()));
      }
    }
    return new ArrayList<>(byClass.values());
  }

  /** Whether the class loader has another copy of this library, whose services do not fit. */
  private static boolean hasAnotherCopy(Class<?> type, ClassLoader loader) {
    try {
      return Class.forName(type.getName(), false, loader) != type;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
