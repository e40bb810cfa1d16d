/** What units and members take on: posts, teams, households, activities. */
@NullMarked
package org.linli.standalone.scenario.stage.party;

import org.jspecify.annotations.NullMarked;
