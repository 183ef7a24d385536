/**
 * The routes of the CRM API that change contacts and their catalog, with the accidents of real
 * portals: resets, outdated answers, effects before a failure.
 */
@NullMarked
package r7contacts.simulator.crm.edit;

import org.jspecify.annotations.NullMarked;
