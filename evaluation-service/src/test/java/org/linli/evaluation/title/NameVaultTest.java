package org.linli.evaluation.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.kit.personal.PersonName;

class NameVaultTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "欧阳建国|欧阳建国同志带头，欧 阳·建国受表扬|欧阳**同志带头，欧阳**受表扬",
                "张三|张三、张　三、张\u200B三|张*、张*、张*",
                "Jane Doe|jane doe and JANE-DOE|J** and J**",
                "李四|王五|王五",
            })
    void aTextIsShownAsTheNameInItIs(String name, String text, String shown) {
        var person = PersonName.of(name);

        var kept = NameVault.kept(text, person);

        assertThat(kept).doesNotContain(person.plain());
        assertThat(NameVault.told(kept, person.masked())).isEqualTo(shown);
    }

    @Test
    void whereThereIsNoNameATextStaysAsItIs() {
        assertThat(NameVault.told(NameVault.kept("环境整治", null), null)).isEqualTo("环境整治");
    }
}
