/** The HTTP server: requests, replies and how they are sent. Knows neither the API nor faults. */
@NullMarked
package r7contacts.simulator.http;

import org.jspecify.annotations.NullMarked;
