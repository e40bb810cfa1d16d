/**
 * The course of an order's life (工单流转): what can be done with it, what that leads to. State, petitions and standing follow from the
 * deeds alone; {@link org.linli.request.course.Course#after} is the one table of legal moves.
 */
@NullMarked
package org.linli.request.course;

import org.jspecify.annotations.NullMarked;
