/**
 * What every format over the portal must do, in a test-jar for the tests of adapter-xml and
 * app-demo.
 */
@NullMarked
package r7contacts.portal.contract;

import org.jspecify.annotations.NullMarked;
