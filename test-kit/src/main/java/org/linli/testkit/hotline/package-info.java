/**
 * The city's side of the hotline, to try ours with: it sends orders in, each twice, is called back, checks what it hears, and decides
 * what it is asked; and it can be slow, down, and wrong. It knows of us what {@code docs/hotline.md} says, and nothing else.
 */
@NullMarked
package org.linli.testkit.hotline;

import org.jspecify.annotations.NullMarked;
