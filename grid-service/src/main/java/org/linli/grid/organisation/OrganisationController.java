package org.linli.grid.organisation;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.grid.division.Division;
import org.linli.grid.division.Divisions;
import org.linli.grid.organisation.OrganisationRefused.UnknownParent;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.Change;
import org.linli.kit.store.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Keeps the party's organisation. */
@RestController
@RequestMapping("/api/v1/party-organisations")
class OrganisationController {

    private final PartyOrganisations organisations;
    private final Divisions divisions;

    OrganisationController(PartyOrganisations organisations, Divisions divisions) {
        this.organisations = organisations;
        this.divisions = divisions;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OrganisationView>> found(@Valid @RequestBody NewOrganisation body, NewId id, Caller caller) {
        var division = body.divisionCode();
        caller.scope().require(division);
        var founded =
                PartyOrganisation.founded(id.value(), body.kind(), body.name().strip(), division, body.secretaryId());
        return divisions
                .find(division)
                .switchIfEmpty(Mono.error(() -> new NotFound(division.value())))
                .map(Division::requireLive)
                .then(Mono.defer(() -> placed(founded, body.parentId())))
                .flatMap(organisations::add)
                .map(stored -> OrganisationView.tagged(
                        ResponseEntity.created(URI.create("/api/v1/party-organisations/" + stored.id())), stored));
    }

    private Mono<Change<PartyOrganisation>> placed(Change<PartyOrganisation> founded, @Nullable String parent) {
        return parent == null
                ? Mono.just(founded)
                : organisations
                        .above(parent)
                        .switchIfEmpty(Mono.error(() -> new UnknownParent(parent)))
                        .map(above -> above.foundedBelow(founded.next()));
    }

    @PutMapping("/{id}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OrganisationView>> change(
            @PathVariable String id, @Valid @RequestBody ChangedOrganisation body, IfMatch seen, Caller caller) {
        return organisations
                .change(
                        caller.scope(),
                        id,
                        one -> seen.check(one).changed(body.name().strip(), body.secretaryId()))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(organisation -> OrganisationView.tagged(ResponseEntity.ok(), organisation));
    }

    @GetMapping
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<OrganisationView>> list(
            @RequestParam DivisionCode division,
            @RequestParam Optional<OrganisationKind> kind,
            Paging paging,
            Caller caller) {
        return organisations.below(caller.scope(), division, kind, paging).map(page -> page.map(OrganisationView::of));
    }

    @GetMapping("/{id}")
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<OrganisationView>> one(@PathVariable String id, Caller caller) {
        return organisations
                .find(caller.scope(), id)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(organisation -> OrganisationView.tagged(ResponseEntity.ok(), organisation));
    }

    /**
     * @param parentId of the organisation above; none at the top
     * @param secretaryId pseudonym
     */
    record NewOrganisation(
            @NotNull OrganisationKind kind,
            @NotBlank @Size(max = 100) String name,
            @NotNull DivisionCode divisionCode,
            @Nullable @Pattern(regexp = "\\S{1,64}") String parentId,
            @Nullable @Pattern(regexp = "\\S{1,64}") String secretaryId) {}

    record ChangedOrganisation(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Pattern(regexp = "\\S{1,64}") String secretaryId) {}

    record OrganisationView(
            String id,
            OrganisationKind kind,
            String name,
            DivisionCode divisionCode,
            @Nullable String parentId,
            @Nullable String secretaryId) {

        static OrganisationView of(PartyOrganisation organisation) {
            return new OrganisationView(
                    organisation.id(),
                    organisation.kind(),
                    organisation.name(),
                    organisation.division(),
                    organisation.parent(),
                    organisation.secretary());
        }

        static ResponseEntity<OrganisationView> tagged(
                ResponseEntity.BodyBuilder answer, PartyOrganisation organisation) {
            return answer.eTag("\"" + organisation.version() + "\"").body(of(organisation));
        }
    }
}
