/** Reading of long lists page by page: order, resume mark and checks for lists that change. */
@NullMarked
package r7contacts.port.paging;

import org.jspecify.annotations.NullMarked;
