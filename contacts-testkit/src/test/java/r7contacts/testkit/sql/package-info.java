/** A worked example of an adapter: contacts in the tables of a database, with its test. */
@NullMarked
package r7contacts.testkit.sql;

import org.jspecify.annotations.NullMarked;
