package org.linli.standalone.scenario.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.kit.personal.IdentityNumber;
import org.linli.kit.personal.PersonName;
import org.linli.kit.personal.PhoneNumber;

class FictitiousPersonTest {

    @Test
    void theServicesTakeThemForPeople() {
        IntStream.of(0, 7, 999, 1000, 2_040_013, 50_000_299, 99_999_999).forEach(number -> {
            var person = FictitiousPerson.of(number);

            assertThat(PersonName.of(person.name()).plain()).isEqualTo(person.name());
            assertThat(PhoneNumber.of(person.phone()).plain()).isEqualTo(person.phone());
            assertThat(IdentityNumber.of(person.identityNumber()).plain()).isEqualTo(person.identityNumber());
        });
    }

    @Test
    void theSameNumberIsTheSamePersonAndAnotherIsAnother() {
        assertThat(FictitiousPerson.member(2, 5)).isEqualTo(FictitiousPerson.of(2005));
        assertThat(IntStream.range(0, 3000).mapToObj(FictitiousPerson::of).map(FictitiousPerson::phone))
                .doesNotHaveDuplicates();
        assertThat(FictitiousPerson.resident(5)).isNotEqualTo(FictitiousPerson.member(0, 5));
    }
}
