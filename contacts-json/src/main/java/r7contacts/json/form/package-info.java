/** JSON forms of a contact and its parts: a type for each object, which names its members. */
@NullMarked
package r7contacts.json.form;

import org.jspecify.annotations.NullMarked;
