/** Texts of messages: exceptions, durations, reasons on one line. */
@NullMarked
package r7contacts.portal.message;

import org.jspecify.annotations.NullMarked;
