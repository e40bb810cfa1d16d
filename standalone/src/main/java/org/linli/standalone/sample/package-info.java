/** A district to try things on: real division codes, and made-up boundaries, grids and micro-grids. */
@NullMarked
package org.linli.standalone.sample;

import org.jspecify.annotations.NullMarked;
