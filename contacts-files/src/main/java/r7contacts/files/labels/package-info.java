/** Names of kinds, channels and categories in files. */
@NullMarked
package r7contacts.files.labels;

import org.jspecify.annotations.NullMarked;
