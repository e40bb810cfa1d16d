package org.linli.grid.care;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Subjects as they are shown: to those who need to know with their level, to others without. */
@Component
class CareViews {

    private final CareVault vault;

    CareViews(CareVault vault) {
        this.vault = vault;
    }

    CareView.Subject masked(CareSubject subject) {
        return CareView.Subject.of(subject, vault.masked(subject), null);
    }

    CareView.Subject unmasked(CareSubject subject) {
        return CareView.Subject.of(
                subject, vault.masked(subject), vault.open(subject).level());
    }

    ResponseEntity<CareView.Subject> shown(CareSubject subject, ResponseEntity.BodyBuilder answer) {
        return answer.eTag("\"" + subject.version() + "\"").body(unmasked(subject));
    }
}
