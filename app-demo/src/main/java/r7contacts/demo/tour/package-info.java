/** The demonstration that runs without a command. */
@NullMarked
package r7contacts.demo.tour;

import org.jspecify.annotations.NullMarked;
