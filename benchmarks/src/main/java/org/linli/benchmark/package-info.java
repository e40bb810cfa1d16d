/** What Linli's gateway is measured against, and what it is measured with. */
@NullMarked
package org.linli.benchmark;

import org.jspecify.annotations.NullMarked;
