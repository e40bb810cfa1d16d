/** 金点子: screened, put into a class, decided on, credited and published; counted by class. */
@NullMarked
package org.linli.request.suggestion;

import org.jspecify.annotations.NullMarked;
