/** The commands with their options, output and messages. */
@NullMarked
package r7contacts.demo.commands;

import org.jspecify.annotations.NullMarked;
