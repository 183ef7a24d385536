/** The ports over contacts held in memory, loaded from code or from a fixture file. */
@NullMarked
package r7contacts.adapter.inmemory;

import org.jspecify.annotations.NullMarked;
