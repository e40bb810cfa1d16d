/** 志愿服务队: members grouped by what they can do. */
@NullMarked
package org.linli.partymember.team;

import org.jspecify.annotations.NullMarked;
