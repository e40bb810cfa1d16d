/** Photos: taken in by their content, without what the camera wrote into them. Who may add and see some its service says. */
@NullMarked
package org.linli.photo;

import org.jspecify.annotations.NullMarked;
