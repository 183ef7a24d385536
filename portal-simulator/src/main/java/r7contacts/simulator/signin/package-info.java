/** Sign-in and authentication: accounts, second factor, lockout, tokens. */
@NullMarked
package r7contacts.simulator.signin;

import org.jspecify.annotations.NullMarked;
