/** What units and members do together, beyond checking in and serving. */
@NullMarked
package org.linli.standalone.scenario.stage.party;

