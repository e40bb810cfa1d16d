/**
 * The service's audit trail: who changed what, for which reason and from where, in entries chained by hash. An act is recorded
 * before it is carried out; nothing ever alters or removes an entry, and a verification proves it.
 */
@NullMarked
package org.linli.kit.audit;

import org.jspecify.annotations.NullMarked;
