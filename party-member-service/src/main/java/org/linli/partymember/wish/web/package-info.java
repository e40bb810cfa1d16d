/** Micro-wishes as callers have them. */
@NullMarked
package org.linli.partymember.wish.web;

import org.jspecify.annotations.NullMarked;
