/** The kit is tested through a service of one aggregate, the unit of a sample. */
@NullMarked
package org.linli.kit;

import org.jspecify.annotations.NullMarked;
