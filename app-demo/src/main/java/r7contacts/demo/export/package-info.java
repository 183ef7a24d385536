/** Export of contacts to files in the formats JSON Lines, CSV and vCard. */
@NullMarked
package r7contacts.demo.export;

import org.jspecify.annotations.NullMarked;
