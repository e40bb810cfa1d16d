/** 项目清单: an offer and a need become a project with milestones and a budget. */
@NullMarked
package org.linli.partymember.project;

import org.jspecify.annotations.NullMarked;
