/** Export of contacts to a file, with progress and resumption. */
@NullMarked
package r7contacts.files.export;

import org.jspecify.annotations.NullMarked;
