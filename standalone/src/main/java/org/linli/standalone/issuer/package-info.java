/** The development issuer: gives anybody who knows its one client a token for any role. Never for real use. */
@NullMarked
package org.linli.standalone.issuer;

import org.jspecify.annotations.NullMarked;
