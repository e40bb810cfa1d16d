/** Orders over HTTP: what callers send, what they are shown, and who may ask for what. */
@NullMarked
package org.linli.request.order.web;

import org.jspecify.annotations.NullMarked;
