/** The commands of the account: {@code login}, {@code logout}, {@code whoami}. */
@NullMarked
package r7contacts.demo.account;

import org.jspecify.annotations.NullMarked;
