/**
 * Opening of contact books by connection string: settings, environment variables, and the service
 * provider interfaces for adapters and decorators.
 */
@NullMarked
package r7contacts.port.config;

import org.jspecify.annotations.NullMarked;
