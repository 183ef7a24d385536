package r7contacts.files.imports;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import r7contacts.port.edit.EditableContactBook;

/** The contract of imports, in memory. A request is a call of the book. */
class InMemoryImportTest extends ContactImportContract {

  private long requests;
  private long writes;

  @Override
  protected EditableContactBook open() {
    requests = 0;
    writes = 0;
    EditableContactBook book = ImportPortal.inMemory();
    return (EditableContactBook)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {EditableContactBook.class},
            (proxy, method, arguments) -> {
              requests++;
              if (method.getName().equals("perform")) {
                writes++;
              }
              try {
                return method.invoke(book, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  protected int step() {
    return 3;
  }

  @Override
  protected long requests() {
    return requests;
  }

  @Override
  protected long writes() {
    return writes;
  }
}
