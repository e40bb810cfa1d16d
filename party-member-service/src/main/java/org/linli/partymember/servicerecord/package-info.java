/** Service records (双服务): what a member did for a community, and the community's confirmation. */
@NullMarked
package org.linli.partymember.servicerecord;

import org.jspecify.annotations.NullMarked;
