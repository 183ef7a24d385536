/** Contacts of a portal over HTTP and JSON. */
@NullMarked
package r7contacts.adapter.http;

import org.jspecify.annotations.NullMarked;
