/** 设岗定责: posts with places to fill, which members take on. */
@NullMarked
package org.linli.partymember.post;

import org.jspecify.annotations.NullMarked;
