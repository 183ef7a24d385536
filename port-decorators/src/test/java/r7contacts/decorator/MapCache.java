package r7contacts.decorator;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.cache.Cache;
import javax.cache.CacheException;

/** A shared cache in a map, as far as the decorators use one. */
final class MapCache {

  private final Map<String, String> entries = new ConcurrentHashMap<>();
  private volatile String failingMethod = "";

  Map<String, String> entries() {
    return entries;
  }

  /** Makes a method fail; an empty name makes none fail. */
  void failIn(String method) {
    failingMethod = method;
  }

  @SuppressWarnings("unchecked")
  Cache<String, String> cache() {
    return (Cache<String, String>)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Cache.class},
            (proxy, method, arguments) -> answer(method.getName(), arguments));
  }

  @SuppressWarnings("unchecked")
  private Object answer(String method, Object[] arguments) {
    if (method.equals(failingMethod)) {
      throw new CacheException("the cache is away");
    }
    switch (method) {
      case "getAll":
        Map<String, String> found = new HashMap<>(entries);
        found.keySet().retainAll((Set<String>) arguments[0]);
        return found;
      case "putAll":
        entries.putAll((Map<String, String>) arguments[0]);
        return null;
      case "removeAll":
        entries.keySet().removeAll((Set<String>) arguments[0]);
        return null;
      case "iterator":
        return iterator();
      default:
        throw new UnsupportedOperationException(method);
    }
  }

  private Iterator<Cache.Entry<String, String>> iterator() {
    return entries.entrySet().stream()
        .map(entry -> (Cache.Entry<String, String>) new Entry(entry.getKey(), entry.getValue()))
        .iterator();
  }

  private record Entry(String getKey, String getValue) implements Cache.Entry<String, String> {
    @Override
    public <T> T unwrap(Class<T> type) {
      throw new IllegalArgumentException(type.getName());
    }
  }
}
