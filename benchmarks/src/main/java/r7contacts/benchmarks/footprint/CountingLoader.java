package r7contacts.benchmarks.footprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Class loader that instruments the library, its parsers and HttpClient: {@link Instructions}
 * counts their executed bytecode instructions. Classes of the JDK are not instrumented.
 *
 * <p>The count does not depend on the speed and load of the machine.
 */
final class CountingLoader extends ClassLoader {

  private static final String[] COUNTED = {
    "r7contacts.",
    "tools.jackson.",
    "com.ctc.wstx.",
    "org.codehaus.stax2.",
    "io.vavr.",
    "org.apache.hc."
  };

  private static final String COUNTER = Instructions.class.getName().replace('.', '/');

  CountingLoader(ClassLoader parent) {
    super(parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isCounted(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? counted(name) : loaded;
    }
  }

  /** Returns whether the class was loaded and is counted. */
  boolean hasCounted(String name) {
    return findLoadedClass(name) != null;
  }

  private static boolean isCounted(String name) {
    if (name.equals(Instructions.class.getName())) {
      return false;
    }
    for (String beginning : COUNTED) {
      if (name.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  private Class<?> counted(String name) throws ClassNotFoundException {
    try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      ClassNode tree = new ClassNode();
      new ClassReader(file).accept(tree, 0);
      tree.methods.forEach(CountingLoader::count);
      ClassWriter bytes = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      tree.accept(bytes);
      byte[] counted = bytes.toByteArray();
      return defineClass(name, counted, 0, counted.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds the length of each sequence without a branch to the count, at the end of the sequence: a
   * label must stay directly before the instruction that it marks.
   */
  private static void count(MethodNode method) {
    InsnList all = method.instructions;
    AbstractInsnNode last = null;
    int length = 0;
    for (AbstractInsnNode each : all.toArray()) {
      if (each instanceof LabelNode && last != null) {
        all.insert(last, counting(length));
        last = null;
        length = 0;
      } else if (endsAStretch(each)) {
        all.insertBefore(each, counting(length + 1));
        last = null;
        length = 0;
      } else if (each.getOpcode() >= 0) {
        last = each;
        length++;
      }
    }
  }

  private static boolean endsAStretch(AbstractInsnNode instruction) {
    return instruction instanceof JumpInsnNode
        || instruction instanceof TableSwitchInsnNode
        || instruction instanceof LookupSwitchInsnNode
        || instruction instanceof InsnNode
            && (instruction.getOpcode() == Opcodes.ATHROW
                || instruction.getOpcode() >= Opcodes.IRETURN
                    && instruction.getOpcode() <= Opcodes.RETURN);
  }

  private static InsnList counting(int length) {
    InsnList counting = new InsnList();
    counting.add(new LdcInsnNode(length));
    counting.add(new MethodInsnNode(Opcodes.INVOKESTATIC, COUNTER, "add", "(I)V"));
    return counting;
  }
}
