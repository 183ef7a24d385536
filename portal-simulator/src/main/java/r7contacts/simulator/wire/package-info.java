/**
 * The API's wire formats: parameters, JSON and XML text, envelopes, failures, pages of lists. Knows
 * no contacts.
 */
@NullMarked
package r7contacts.simulator.wire;

import org.jspecify.annotations.NullMarked;
