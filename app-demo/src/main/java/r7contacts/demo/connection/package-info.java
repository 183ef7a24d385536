/** Opening the contact book that options and variables describe: proxy, sign-in, files. */
@NullMarked
package r7contacts.demo.connection;

import org.jspecify.annotations.NullMarked;
