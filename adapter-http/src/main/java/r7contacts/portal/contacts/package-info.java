/** Operations of the ports at a portal: read by id, lists, catalogs. */
@NullMarked
package r7contacts.portal.contacts;

import org.jspecify.annotations.NullMarked;
