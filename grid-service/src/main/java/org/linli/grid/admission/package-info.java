/** What may reach a community at all, by the catalogue in force: 事无准入不得进. */
@NullMarked
package org.linli.grid.admission;

import org.jspecify.annotations.NullMarked;
