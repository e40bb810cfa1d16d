/** What a version of a catalogue lists. */
@NullMarked
package org.linli.grid.catalogue.matter;

import org.jspecify.annotations.NullMarked;
