package org.linli.kit.store;

import java.util.List;
import org.linli.event.DivisionCode;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** A division code is stored as its digits. */
final class DivisionCodeConverters {

    static final List<Converter<?, ?>> BOTH = List.of(new Write(), new Read());

    private DivisionCodeConverters() {}

    @WritingConverter
    private static final class Write implements Converter<DivisionCode, String> {
        @Override
        public String convert(DivisionCode code) {
            return code.value();
        }
    }

    @ReadingConverter
    private static final class Read implements Converter<String, DivisionCode> {
        @Override
        public DivisionCode convert(String digits) {
            return new DivisionCode(digits);
        }
    }
}
