/** Contacts of a portal over HTTP and XML. */
@NullMarked
package r7contacts.adapter.xml;

import org.jspecify.annotations.NullMarked;
