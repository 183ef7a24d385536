package r7contacts.demo.connection.wrong;

import picocli.CommandLine;

public abstract class KnowsTheCommandLine {
  abstract CommandLine line();
}
