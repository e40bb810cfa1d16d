/** What is played, stage by stage, through the gateway. */
@NullMarked
package org.linli.standalone.scenario.stage;

import org.jspecify.annotations.NullMarked;
