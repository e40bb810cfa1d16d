package org.linli.request.course;

import org.jspecify.annotations.Nullable;

/**
 * What a resident said when called about an answer (回访).
 *
 * @param connected whether the call came through; if not, the rest is false
 * @param contacted whether the unit had contacted the resident (响应)
 * @param solved 解决
 * @param satisfied 满意
 * @param last whether the order stays answered even if nothing was solved (末次回访)
 * @param comment up to 500 characters
 */
public record Call(
        boolean connected,
        boolean contacted,
        boolean solved,
        boolean satisfied,
        boolean last,
        @Nullable String comment) {

    /** Whether the order goes back to who answered it. */
    public boolean reopens() {
        return connected && !solved && !last;
    }
}
