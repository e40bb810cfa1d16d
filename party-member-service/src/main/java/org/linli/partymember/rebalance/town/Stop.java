package org.linli.partymember.rebalance.town;

import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/**
 * Where a member is or goes.
 *
 * @param place name of the compound within the community; null where it is not known
 */
public record Stop(DivisionCode community, @Nullable String place) {}
