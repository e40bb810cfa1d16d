/** Values that tell who a person is: never in a text, a log, an event or an answer but masked. */
@NullMarked
package org.linli.kit.personal;

import org.jspecify.annotations.NullMarked;
