/** Bytes to wire types: formats, tokens of a document, the members of the portal's answers. */
@NullMarked
package r7contacts.portal.wire;

import org.jspecify.annotations.NullMarked;
