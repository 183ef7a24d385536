/** Metrics of the portal client for Micrometer. Requires Micrometer, an optional dependency. */
@NullMarked
package r7contacts.portal.micrometer;

import org.jspecify.annotations.NullMarked;
