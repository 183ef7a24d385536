/** Wire types of the portal's answers: formats, tokens of a document, tables of members. */
@NullMarked
package r7contacts.portal.wire;

import org.jspecify.annotations.NullMarked;
