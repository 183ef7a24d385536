/** Check of the connection to a portal, step by step, from the address to a page of contacts. */
@NullMarked
package r7contacts.portal.check;

import org.jspecify.annotations.NullMarked;
