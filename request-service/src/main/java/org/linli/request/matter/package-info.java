/** What this service knows of matters: a copy of the published catalogues, fed by events, and the matter that a request is about. */
@NullMarked
package org.linli.request.matter;

import org.jspecify.annotations.NullMarked;
