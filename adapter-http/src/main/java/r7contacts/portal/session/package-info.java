/** Sessions with a portal: tokens, sign-in, second factor. */
@NullMarked
package r7contacts.portal.session;

import org.jspecify.annotations.NullMarked;
