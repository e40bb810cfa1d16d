/** What several services need and that holds no business word. {@link org.linli.kit.ServiceKit} brings it in. */
@NullMarked
package org.linli.kit;

import org.jspecify.annotations.NullMarked;
