/** What the scenarios play of party members and units: meetings, posts, lists, households. */
@NullMarked
package org.linli.standalone.scenario.stage.party;

import org.jspecify.annotations.NullMarked;
