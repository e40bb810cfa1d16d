/** Tables in files: CSV in UTF-8 or GBK, and XLSX. */
@NullMarked
package org.linli.partymember.roster.file;

import org.jspecify.annotations.NullMarked;
