/** The account at a portal: one sign-in for a token, and the user's profile. */
@NullMarked
package r7contacts.portal.account;

import org.jspecify.annotations.NullMarked;
