/** Uploaded files: looked through as they come in, kept in the store in parts, and read again as a stream. */
@NullMarked
package org.linli.grid.imports.file;

import org.jspecify.annotations.NullMarked;
