/** Metrics of the decorators for Micrometer. Requires Micrometer, an optional dependency. */
@NullMarked
package r7contacts.decorator.micrometer;

import org.jspecify.annotations.NullMarked;
