package org.linli.grid.figures;

import org.linli.grid.organisation.OrganisationKind;

/**
 * How many organisations are of a kind.
 *
 * @param id the kind
 */
record OrganisationCount(OrganisationKind id, long count) {}
