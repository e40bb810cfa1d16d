/** Activities over HTTP. */
@NullMarked
package org.linli.partymember.activity.web;

import org.jspecify.annotations.NullMarked;
