/** 党员联户: households, the members who stand by them, and key households (重点户), which are never without one. */
@NullMarked
package org.linli.partymember.pairing;

import org.jspecify.annotations.NullMarked;
