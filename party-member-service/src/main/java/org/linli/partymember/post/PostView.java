package org.linli.partymember.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.PostKind;
import org.linli.kit.identity.Caller;
import org.linli.kit.scoped.Reach;
import org.linli.partymember.post.Post.Holder;

/**
 * A post as callers see it.
 *
 * @param mine whether the caller holds it
 * @param holders for staff; null for others
 */
record PostView(
        String id,
        DivisionCode communityCode,
        PostKind kind,
        String category,
        String name,
        String duty,
        int places,
        int taken,
        boolean closed,
        boolean mine,
        @Nullable List<Holder> holders,
        long version) {

    static PostView of(Post post, Caller caller) {
        return new PostView(
                post.id(),
                post.community(),
                post.kind(),
                post.category(),
                post.name(),
                post.duty(),
                post.places(),
                post.taken(),
                post.closed(),
                post.heldBy(caller.subject()).isPresent(),
                Reach.isStaff(caller) ? post.holders() : null,
                post.version());
    }
}
