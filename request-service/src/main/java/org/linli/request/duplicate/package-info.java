/** The same asked twice (重复诉求): found by place, matter, time and text, proposed to be merged, and told to whoever asked. */
@NullMarked
package org.linli.request.duplicate;

import org.jspecify.annotations.NullMarked;
