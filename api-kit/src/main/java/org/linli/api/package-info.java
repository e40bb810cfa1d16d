/** The descriptions of the APIs, written from code: OpenAPI of the services, AsyncAPI of the events. */
@NullMarked
package org.linli.api;

import org.jspecify.annotations.NullMarked;
