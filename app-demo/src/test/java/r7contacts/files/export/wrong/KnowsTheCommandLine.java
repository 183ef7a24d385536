package r7contacts.files.export.wrong;

import picocli.CommandLine;

public abstract class KnowsTheCommandLine {
  abstract CommandLine line();
}
