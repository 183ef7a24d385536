package r7contacts.documents;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExportsTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Search for public types and members without Javadoc, in source that is only parsed. */
final class MissingJavadoc {

  private final DocTrees documentation;
  private final List<String> missing = new ArrayList<>();

  private MissingJavadoc(JavacTask task) {
    documentation = DocTrees.instance(task);
  }

  /** Returns the folders of the packages that a module exports to all modules. */
  static List<Path> exportedPackages(Path moduleInfo) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (CompilationUnitTree unit : task(List.of(moduleInfo)).parse()) {
      unit.getModule().getDirectives().stream()
          .filter(ExportsTree.class::isInstance)
          .map(ExportsTree.class::cast)
          .filter(exports -> exports.getModuleNames() == null)
          .map(exports -> exports.getPackageName().toString().replace('.', '/'))
          .forEach(name -> folders.add(moduleInfo.resolveSibling(name)));
    }
    return folders;
  }

  /** Returns {@code Type.member} of each public type or member without Javadoc in these files. */
  static List<String> in(List<Path> files) throws IOException {
    JavacTask task = task(files);
    MissingJavadoc search = new MissingJavadoc(task);
    for (CompilationUnitTree unit : task.parse()) {
      for (Tree declared : unit.getTypeDecls()) {
        search.visit(new TreePath(new TreePath(unit), declared), "", false);
      }
    }
    return search.missing;
  }

  private static JavacTask task(List<Path> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
    return (JavacTask)
        compiler.getTask(
            null,
            manager,
            problem -> {},
            List.of("-proc:none"),
            null,
            manager.getJavaFileObjectsFromPaths(files));
  }

  private void visit(TreePath path, String owner, boolean isInInterface) {
    if (path.getLeaf() instanceof ClassTree type) {
      String name = owner + type.getSimpleName();
      if (check(path, type.getModifiers(), name, isInInterface)) {
        boolean isInterface =
            type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
        type.getMembers()
            .forEach(member -> visit(new TreePath(path, member), name + ".", isInterface));
      }
    } else if (path.getLeaf() instanceof MethodTree method && !isOverride(method)) {
      check(path, method.getModifiers(), owner + method.getName(), isInInterface);
    } else if (path.getLeaf() instanceof VariableTree field) {
      check(path, field.getModifiers(), owner + field.getName(), isInInterface);
    }
  }

  /** Records the declaration if it is public without Javadoc; returns whether it is public. */
  private boolean check(
      TreePath path, ModifiersTree modifiers, String name, boolean isInInterface) {
    Set<Modifier> flags = modifiers.getFlags();
    boolean isPublic =
        flags.contains(Modifier.PUBLIC)
            || flags.contains(Modifier.PROTECTED)
            || isInInterface && !flags.contains(Modifier.PRIVATE);
    if (isPublic && documentation.getDocComment(path) == null) {
      missing.add(name);
    }
    return isPublic;
  }

  /** Returns whether the method overrides one, whose Javadoc it inherits. */
  private static boolean isOverride(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
  }
}
