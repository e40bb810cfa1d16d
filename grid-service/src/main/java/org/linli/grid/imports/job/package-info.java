/** The import as a job: what is to be done, how far it is, and what was rejected. */
@NullMarked
package org.linli.grid.imports.job;

import org.jspecify.annotations.NullMarked;
