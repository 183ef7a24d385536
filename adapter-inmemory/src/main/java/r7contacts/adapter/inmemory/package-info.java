/**
 * The port over contacts in memory, and {@link r7contacts.adapter.inmemory.ContactJson their form
 * in files}.
 */
@NullMarked
package r7contacts.adapter.inmemory;

import org.jspecify.annotations.NullMarked;
