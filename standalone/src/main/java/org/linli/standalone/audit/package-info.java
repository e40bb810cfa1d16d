/** Has every service prove its audit trail. */
@NullMarked
package org.linli.standalone.audit;

import org.jspecify.annotations.NullMarked;
