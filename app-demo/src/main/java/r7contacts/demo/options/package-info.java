/**
 * What all commands share: options of the contact book, values of options, exit codes, failures.
 */
@NullMarked
package r7contacts.demo.options;

import org.jspecify.annotations.NullMarked;
