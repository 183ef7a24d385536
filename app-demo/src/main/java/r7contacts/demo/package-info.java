/** The entry point of the command line, the only module that uses all adapters. */
@NullMarked
package r7contacts.demo;

import org.jspecify.annotations.NullMarked;
