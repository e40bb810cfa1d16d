/** A scenario as its file has it, checked before anything is created. */
@NullMarked
package org.linli.standalone.scenario.file;

import org.jspecify.annotations.NullMarked;
