/**
 * What the portal client does as Micrometer's metrics; needs Micrometer, which nothing else does.
 */
@NullMarked
package r7contacts.portal.micrometer;

import org.jspecify.annotations.NullMarked;
