/**
 * Spring Boot starter: a contact book as a bean, configured by {@code contacts.*} properties, with
 * metrics, a health indicator and contacts as JSON.
 */
@NullMarked
package r7contacts.spring;

import org.jspecify.annotations.NullMarked;
