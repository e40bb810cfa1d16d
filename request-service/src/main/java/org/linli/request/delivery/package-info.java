/**
 * What others are told over HTTP: kept until they have it, in order for each order, retried by itself, and held back from whoever is
 * down. Whom to tell what, the features that use this say.
 */
@NullMarked
package org.linli.request.delivery;

import org.jspecify.annotations.NullMarked;
