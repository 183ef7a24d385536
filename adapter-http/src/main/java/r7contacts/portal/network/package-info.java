/** Network access to a portal: addresses, proxies, certificates, files with secrets. */
@NullMarked
package r7contacts.portal.network;

import org.jspecify.annotations.NullMarked;
