/** Messages about wrong usage: unknown commands and options, similar names, the program's name. */
@NullMarked
package r7contacts.demo.usage;

import org.jspecify.annotations.NullMarked;
