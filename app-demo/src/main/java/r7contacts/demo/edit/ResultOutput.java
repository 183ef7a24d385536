package r7contacts.demo.edit;

import r7contacts.demo.terminal.Environment;
import r7contacts.port.edit.Written;

/** Output of a change that was made. */
@FunctionalInterface
interface ResultOutput {

  /** Prints the result on standard output. */
  void print(Environment environment, Written written);
}
