/** What services print: A4 in PDF, with a Chinese font that travels along. */
@NullMarked
package org.linli.paper;

import org.jspecify.annotations.NullMarked;
