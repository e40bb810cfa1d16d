package org.linli.request.suggestion;

import static org.linli.kit.identity.Role.APPRAISER;
import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import java.util.List;
import java.util.Optional;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.request.figures.Period;
import org.linli.request.flow.FlowRefused;
import org.linli.request.suggestion.SuggestionSettings.SuggestionClass;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What of suggestions is for everybody, and their figures. */
@RestController
@RequestMapping("/api/v1")
class PublicController {

    private final Suggestions suggestions;
    private final SuggestionSettings settings;
    private final SuggestionFigures figures;
    private final Credits credits;

    PublicController(Suggestions suggestions, SuggestionSettings settings, SuggestionFigures figures, Credits credits) {
        this.suggestions = suggestions;
        this.settings = settings;
        this.figures = figures;
        this.credits = credits;
    }

    /** Newest first. */
    @GetMapping("/suggestions")
    @AllowedFor({
        RESIDENT,
        PARTY_MEMBER,
        GRID_STAFF,
        COMMUNITY_ADMIN,
        STREET_ADMIN,
        DISTRICT_ADMIN,
        UNIT_ADMIN,
        APPRAISER,
        AUDITOR
    })
    Mono<Page<SuggestionView.Published>> published(
            @RequestParam DivisionCode division, @RequestParam Optional<String> suggestionClass, Paging paging) {
        suggestionClass.ifPresent(settings::require);
        return suggestions
                .published(division, suggestionClass, paging)
                .map(page -> page.map(each -> SuggestionView.Published.of(each, credits.masked(each))));
    }

    /** The classes that a suggestion may be put into. */
    @GetMapping("/suggestion-classes")
    @AllowedFor({
        RESIDENT,
        PARTY_MEMBER,
        GRID_STAFF,
        COMMUNITY_ADMIN,
        STREET_ADMIN,
        DISTRICT_ADMIN,
        UNIT_ADMIN,
        APPRAISER,
        AUDITOR
    })
    Mono<Classes> classes() {
        return Mono.just(new Classes(settings.classes()));
    }

    record Classes(List<SuggestionClass> items) {}

    @GetMapping("/suggestion-figures")
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<SuggestionCounts> figures(
            @RequestParam DivisionCode division, @RequestParam(defaultValue = "ALL") String period, Caller caller) {
        if (division.level() == DivisionLevel.MICRO_GRID) {
            throw new FlowRefused.Unfit("division", "统计到网格（15 位）为止", "figures go down to grids (15 digits)");
        }
        return figures.of(division, new Period(period), caller.scope());
    }
}
