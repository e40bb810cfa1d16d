/** 三色管理: who needs care, how often they are visited, who has not been visited in time. Who and how often is personal. */
@NullMarked
package org.linli.grid.care;

import org.jspecify.annotations.NullMarked;
