/** The command line: the only place that knows all adapters. */
@NullMarked
package r7contacts.demo;

import org.jspecify.annotations.NullMarked;
