package r7contacts.demo.typed.wrong;

import picocli.CommandLine;

public abstract class KnowsTheCommandLine {
  abstract CommandLine line();
}
