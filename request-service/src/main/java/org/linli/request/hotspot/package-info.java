/** Matters that surge (每月一题): counted by division, and held against their own history. */
@NullMarked
package org.linli.request.hotspot;

import org.jspecify.annotations.NullMarked;
