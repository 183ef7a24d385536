/** Tests of Spring Boot applications against a portal simulator. */
@NullMarked
package r7contacts.spring.test;

import org.jspecify.annotations.NullMarked;
