/** Periodic reports (双报告): a member's half-yearly one to the branch, a unit's yearly one to its superior. */
@NullMarked
package org.linli.partymember.report;

import org.jspecify.annotations.NullMarked;
