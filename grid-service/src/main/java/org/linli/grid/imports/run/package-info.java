/** Carries jobs out: by one worker of any replica at a time, batch by batch, each from where the last one stopped. */
@NullMarked
package org.linli.grid.imports.run;

import org.jspecify.annotations.NullMarked;
