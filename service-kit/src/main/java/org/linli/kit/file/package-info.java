/** Settings that lie in files and may change while a service runs. */
@NullMarked
package org.linli.kit.file;

import org.jspecify.annotations.NullMarked;
