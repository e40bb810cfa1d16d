package org.linli.kit.personal.vault;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A value is there and cannot be opened: its key is missing, or someone has changed or moved it. */
public final class Unreadable extends Refusal {

    Unreadable(Owner owner, String why) {
        super("personal data of " + owner.collection() + "/" + owner.id() + ": " + why);
    }

    @Override
    public Problem problem() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "personal-data-unreadable",
                "个人信息暂时无法读取，请联系运维人员",
                "The personal data cannot be read for the moment; tell the operators");
    }
}
