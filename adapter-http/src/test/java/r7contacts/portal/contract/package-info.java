/** Contracts of every format over the portal, in a test-jar for adapter-xml and app-demo. */
@NullMarked
package r7contacts.portal.contract;

import org.jspecify.annotations.NullMarked;
