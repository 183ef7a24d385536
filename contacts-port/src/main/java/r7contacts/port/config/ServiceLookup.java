package r7contacts.port.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Services on the class path or module path. */
final class ServiceLookup {

  private ServiceLookup() {}

  static List<ContactBookProvider> providers(@Nullable ClassLoader first) {
    return services(ContactBookProvider.class, first);
  }

  static List<ContactBookDecorator> decorators(@Nullable ClassLoader first) {
    return services(ContactBookDecorator.class, first);
  }

  /**
   * Returns the services that the given class loader, the thread's context class loader or this
   * library's class loader sees, each class once. The first two are the application's choice. The
   * last is needed on threads whose context class loader does not see the application, such as
   * those of the common pool when Spring Boot runs it from its jar.
   */
  private static <S> List<S> services(Class<S> type, @Nullable ClassLoader first) {
    Map<String, S> byClass = new LinkedHashMap<>();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    Set<ClassLoader> loaders = new LinkedHashSet<>();
    if (first != null) {
      loaders.add(first);
    }
    loaders.add(context == null ? ClassLoader.getSystemClassLoader() : context);
    loaders.add(ServiceLookup.class.getClassLoader());
    for (ClassLoader loader : loaders) {
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
