package org.linli.kit.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class PersonalTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource({
        "张伟, 张*",
        "张伟明, 张**",
        "欧阳娜娜, 欧阳**",
        "欧阳修, 欧阳*",
        "欧阳, 欧*",
        "范徐丽泰, 范***",
        "丁, *",
        "𠮷田, 𠮷*",
        "买买提·艾力, 买**",
        "John Smith, J**",
        " 张伟 , 张*"
    })
    void aNameKeepsItsSurname(String name, String masked) {
        assertThat(PersonName.of(name).masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13812341234, 13812341234, 138****1234",
        "+86 138-1234-1234, 13812341234, 138****1234",
        "0352-5021234, 03525021234, 0352-****234",
        "010 6512 3456, 01065123456, 010-****456",
        "+86 10 6512 3456, 01065123456, 010-****456",
        "+86 0352 502 1234, 03525021234, 0352-****234"
    })
    void aPhoneNumberIsKeptAsDigitsAndShowsItsEnds(String given, String digits, String masked) {
        var phone = PhoneNumber.of(given);

        assertThat(phone.plain()).isEqualTo(digits);
        assertThat(phone.masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "440524188001010014, 440**************4", // both from GB 11643-1999
        "11010519491231002x, 110**************X"
    })
    void anIdentityNumberShowsNeitherTheCountyNorTheBirth(String number, String masked) {
        assertThat(IdentityNumber.of(number).masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1381234123",
                "138123412345",
                "12812341234",
                "2812341234",
                "5021234",
                "00005021234",
                "phone",
                "１３８１２３４１２３４",
                "13812341234, 13812341235",
                "+1 202 555 0100"
            })
    void whatIsNoPhoneNumberIsRefusedWithoutBeingRepeated(String text) {
        refusedWithoutEcho(PhoneNumber::of, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "440524188001010015",
                "440524188002300018",
                "440524188013010011",
                "44052418800101001",
                "440524188001010014 ",
                "044052418800101001",
                "４４０５２４１８８００１０１００１４",
                "440524880101001"
            })
    void whatIsNoIdentityNumberIsRefusedWithoutBeingRepeated(String text) {
        refusedWithoutEcho(IdentityNumber::of, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "张伟1", "<b>张</b>", "张\n伟", "·张", "13812341234"})
    void whatIsNoNameIsRefusedWithoutBeingRepeated(String text) {
        refusedWithoutEcho(PersonName::of, text);
    }

    @Test
    void aNameOfMoreThanFiftyLettersIsRefused() {
        refusedWithoutEcho(PersonName::of, "张".repeat(51));
        assertThat(PersonName.of("张".repeat(50)).plain()).hasSize(50);
    }

    private static void refusedWithoutEcho(Function<String, Personal> of, String text) {
        assertThatThrownBy(() -> of.apply(text))
                .isInstanceOf(BadPersonalValue.class)
                .satisfies(refusal -> assertThat(
                                text.isBlank() || !refusal.toString().contains(text))
                        .isTrue());
    }

    @Test
    void textsAndJsonAreMasked() {
        var data = new PersonalData(
                PersonName.of("张伟"), PhoneNumber.of("13812341234"), IdentityNumber.of("440524188001010014"));

        assertThat(data.toString() + JSON.writeValueAsString(data))
                .contains("张*", "138****1234", "440**************4")
                .doesNotContain("张伟", "13812341234", "440524188001010014");
    }

    @Test
    void ofAnAddressTheDoorAndOfANoteEverythingIsHidden() {
        assertThat(Address.of(" 康吉小区3栋2单元501 ").masked()).isEqualTo("康吉小***");
        assertThat(Address.of("王庄12号").masked()).isEqualTo("王***");
        assertThat(PrivateNote.of("独居").masked()).isEqualTo("***");
        assertThat(PrivateWord.of(Personal.Kind.NOTE).masked()).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "一", "康吉小区\n501"})
    void whatIsNoAddressIsRefusedWithoutBeingRepeated(String text) {
        refusedWithoutEcho(Address::of, text);
    }

    @Test
    void aNoteThatIsBlankOrTooLongIsRefused() {
        refusedWithoutEcho(PrivateNote::of, "  ");
        refusedWithoutEcho(PrivateNote::of, "长".repeat(2_001));
        assertThat(PrivateNote.of("长".repeat(2_000)).plain()).hasSize(2_000);
    }

    private record Body(@Nullable PhoneNumber phone) {}

    @ParameterizedTest
    @ValueSource(strings = {"13812341239999", "\"1381234123\"", "{\"a\":13812341234}", "[13812341234]", "true"})
    void whatIsWrongInJsonIsSaidOfTheFieldAndNotRepeated(String value) {
        assertThatThrownBy(() -> JSON.readValue("{\"phone\":" + value + "}", Body.class))
                .isInstanceOfSatisfying(DatabindException.class, refusal -> {
                    assertThat(refusal.getPath().getLast().getPropertyName()).isEqualTo("phone");
                    assertThat(refusal.getOriginalMessage())
                            .startsWith("must be ")
                            .doesNotContain("1381234");
                    assertThat(refusal.getMessage()).doesNotContain("1381234");
                });
    }

    @Test
    void aValueIsReadAndTheSameValueIsEqual() {
        var body = JSON.readValue("{\"phone\":\"138 1234 1234\"}", Body.class);

        assertThat(body)
                .isEqualTo(new Body(PhoneNumber.of("13812341234")))
                .hasSameHashCodeAs(new Body(PhoneNumber.of("13812341234")));
        assertThat(PersonName.of("丁")).isNotEqualTo(body.phone());
    }
}
