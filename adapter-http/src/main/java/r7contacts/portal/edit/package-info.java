/** Changes at a portal: steps as requests, their bodies, and what the answers mean. */
@NullMarked
package r7contacts.portal.edit;

import org.jspecify.annotations.NullMarked;
