/**
 * The program's environment: arguments, variables, files, standard streams and the terminal, with
 * their encodings.
 */
@NullMarked
package r7contacts.demo.terminal;

import org.jspecify.annotations.NullMarked;
