/** X-ray of a contact: the bytes that a portal sent, and what becomes of them. */
@NullMarked
package r7contacts.demo.xray;

import org.jspecify.annotations.NullMarked;
