/** Blowing the whistle, answering it and reading what became of it, over HTTP. */
@NullMarked
package org.linli.request.whistle.web;

import org.jspecify.annotations.NullMarked;
