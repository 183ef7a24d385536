/** Mapping of wire types to the domain. */
@NullMarked
package r7contacts.portal.mapping;

import org.jspecify.annotations.NullMarked;
