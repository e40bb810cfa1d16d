package org.linli.grid.organisation;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why an organisation is not founded. */
abstract sealed class OrganisationRefused extends Refusal {

    private OrganisationRefused(String why) {
        super(why);
    }

    /** No organisation of this id. */
    static final class UnknownParent extends OrganisationRefused {

        private final String parent;

        UnknownParent(String parent) {
            super("no such organisation: " + parent);
            this.parent = parent;
        }
    }

    /** It cannot lie under that one. */
    static final class NotBelow extends OrganisationRefused {

        NotBelow(String parent) {
            super("cannot lie under " + parent);
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case UnknownParent unknown ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-organisation",
                        "没有此上级组织：" + unknown.parent,
                        "No such organisation above: " + unknown.parent);
            case NotBelow _ ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "not-below",
                        "上级组织应为更高一级，且其区划包含本组织的区划",
                        "The one above is of a kind that comes before, and its division holds this one's");
        };
    }
}
