package org.linli.evaluation.rule.edition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.rule.RuleSetText.CapText;
import org.linli.evaluation.rule.RuleSetText.Per;
import org.linli.evaluation.rule.RuleSetText.RuleText;
import org.linli.evaluation.rule.edition.Edition.Wording;
import org.linli.event.DivisionCode;
import org.linli.kit.problem.Text;

/** What callers send about rule sets. */
sealed interface EditionBody {

    /** @param effectiveFrom first day (Asia/Shanghai) whose events it is to score */
    record NewRuleSet(
            @NotNull DivisionCode divisionCode,
            @NotNull LocalDate effectiveFrom,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid NewRule> rules,
            @Nullable @Size(max = 50) List<@NotNull @Valid NewCap> caps)
            implements EditionBody {

        Wording wording() {
            return EditionBody.wording(effectiveFrom, rules, caps);
        }
    }

    /** The same for one that is there. */
    record RuleSetWording(
            @NotNull LocalDate effectiveFrom,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid NewRule> rules,
            @Nullable @Size(max = 50) List<@NotNull @Valid NewCap> caps)
            implements EditionBody {

        Wording wording() {
            return EditionBody.wording(effectiveFrom, rules, caps);
        }
    }

    /** One rule. The expressions are CEL over the variable {@code event}. */
    record NewRule(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,60}") String id,
            @NotBlank @Size(max = 100) String event,
            @NotNull SubjectKind subjectKind,
            @NotBlank @Size(max = 500) String when,
            @NotBlank @Size(max = 500) String subject,
            @NotBlank @Size(max = 500) String division,
            @NotBlank @Size(max = 500) String points,
            @NotNull @Valid RuleWords text)
            implements EditionBody {

        RuleText written() {
            return new RuleText(
                    id, event, subjectKind, when, subject, division, points, new Text(text.zh(), text.en()));
        }
    }

    /**
     * The most that counts of what some rules give a subject in one community.
     *
     * @param points 1/100 points
     * @param rules ids of rules of this set; each is in one cap at most
     */
    record NewCap(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,60}") String id,
            @NotNull Per per,
            @NotNull @Min(1) @Max(100_000_000) Long points,
            @NotNull @Size(min = 1, max = 50) List<@NotNull String> rules,
            @NotNull @Valid RuleWords text)
            implements EditionBody {

        CapText written() {
            return new CapText(id, per, points, rules, new Text(text.zh(), text.en()));
        }
    }

    /** What it rewards, in both languages. */
    record RuleWords(
            @NotBlank @Size(max = 200) String zh,
            @NotBlank @Size(max = 200) String en) implements EditionBody {}

    record RuleSetReason(@NotBlank @Size(max = 500) String reason) implements EditionBody {}

    /** @param lastDay last day (Asia/Shanghai) whose events it scores; before its first one, and it never scores */
    record RuleSetRetirement(
            @NotNull LocalDate lastDay,
            @NotBlank @Size(max = 500) String reason) implements EditionBody {}

    /** Nothing to say: {@code {}}. */
    record NothingOfRuleSet() implements EditionBody {}

    private static Wording wording(LocalDate from, List<NewRule> rules, @Nullable List<NewCap> caps) {
        return new Wording(
                from,
                rules.stream().map(NewRule::written).toList(),
                caps == null ? List.of() : caps.stream().map(NewCap::written).toList());
    }
}
