/** Contracts of every format over the portal; published as the test-jar of adapter-http. */
@NullMarked
package r7contacts.portal.contract;

import org.jspecify.annotations.NullMarked;
