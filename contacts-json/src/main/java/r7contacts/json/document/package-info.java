/** JSON documents whose errors name the place, the value and what was expected. */
@NullMarked
package r7contacts.json.document;

import org.jspecify.annotations.NullMarked;
