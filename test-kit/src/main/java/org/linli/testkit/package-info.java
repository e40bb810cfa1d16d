/** What the tests of every service share: back-ends, an identity provider, a hand on the topics, architecture rules. */
@NullMarked
package org.linli.testkit;

import org.jspecify.annotations.NullMarked;
