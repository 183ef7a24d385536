/** Single requests: connections, timeouts, retries, classification of responses. */
@NullMarked
package r7contacts.portal.http;

import org.jspecify.annotations.NullMarked;
