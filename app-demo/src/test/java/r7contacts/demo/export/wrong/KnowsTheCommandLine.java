package r7contacts.demo.export.wrong;

import picocli.CommandLine;

public abstract class KnowsTheCommandLine {
  abstract CommandLine line();
}
