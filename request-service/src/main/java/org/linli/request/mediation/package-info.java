/** 矛盾调解: parties, sessions, and an agreement that all have signed, or advice where there is none. */
@NullMarked
package org.linli.request.mediation;

import org.jspecify.annotations.NullMarked;
