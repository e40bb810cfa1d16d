/** The figures that a scenario expects, and what the API says. */
@NullMarked
package org.linli.standalone.scenario.figure;

import org.jspecify.annotations.NullMarked;
