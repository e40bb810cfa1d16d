package org.linli.evaluation.title;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.PersonName;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.vault.Owner;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.personal.vault.Unreadable;
import org.linli.kit.personal.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Names of people who are honoured. What is kept of them is sealed; in what is written about them a mark stands where their name is, so that
 * no text holds it and it is shown there as it is shown anywhere.
 */
@Component
public class NameVault {

    /** Object replacement character: nobody types it. */
    private static final String MARK = "\uFFFC";

    private static final String HIDDEN = "***";

    /** Blanks, dots and what cannot be seen do not make another name. */
    private static final String BETWEEN = "[\\p{Z}\\s\\p{Cf}·•・.'-]*";

    private final Vault vault;

    NameVault(Vault vault) {
        this.vault = vault;
    }

    /** @return null where there is no name */
    public @Nullable Sealed seal(Owner owner, @Nullable PersonName name) {
        return name == null ? null : vault.seal(owner, new PersonalData(name, null, null));
    }

    /** The same name, sealed for another document. */
    @Nullable
    Sealed moved(Owner from, @Nullable Sealed sealed, Owner to) {
        return sealed == null ? null : seal(to, vault.open(from, sealed).name());
    }

    /** What of a name may be shown: all of it if they agreed, else its mask; null where there is none. */
    public @Nullable String shown(Owner owner, @Nullable Sealed sealed, boolean agreed) {
        if (sealed == null) {
            return null;
        }
        try {
            var name = vault.open(owner, sealed).name();
            return name == null ? HIDDEN : agreed ? name.plain() : name.masked();
        } catch (Unreadable unreadable) {
            return HIDDEN;
        }
    }

    /** A text as it is kept: without the name, however it is spaced. */
    public static String kept(String text, @Nullable PersonName name) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        return name == null ? normal : spelling(name).matcher(normal).replaceAll(Matcher.quoteReplacement(MARK));
    }

    /** The same of a name that is sealed already; of one that cannot be opened any more nothing is known, and the text stays as it is. */
    public String kept(String text, Owner owner, @Nullable Sealed sealed) {
        try {
            return kept(text, sealed == null ? null : vault.open(owner, sealed).name());
        } catch (Unreadable unreadable) {
            return text;
        }
    }

    private static Pattern spelling(PersonName name) {
        var letters = name.plain()
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining(BETWEEN));
        return Pattern.compile(letters, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * A text as it is shown.
     *
     * @param shown what may be shown of the name
     */
    public static String told(String text, @Nullable String shown) {
        return shown == null ? text : text.replace(MARK, shown);
    }
}
