/** 活动与课程: sign-up, waiting list, attendance by code and place. */
@NullMarked
package org.linli.partymember.activity;

import org.jspecify.annotations.NullMarked;
