/** The CRM API: routes, stored contacts, searches and lists. */
@NullMarked
package r7contacts.simulator.crm;

import org.jspecify.annotations.NullMarked;
