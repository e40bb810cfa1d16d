/** A report as a document to print: DOCX and PDF. */
@NullMarked
package org.linli.partymember.report.paper;

import org.jspecify.annotations.NullMarked;
