package org.linli.request.open311;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.MalformedCode;
import org.linli.kit.personal.BadPersonalValue;
import org.linli.kit.personal.PersonName;
import org.linli.kit.personal.PhoneNumber;
import org.linli.request.contact.Contact;
import org.linli.request.place.GridMap;
import org.linli.request.place.Spot;
import org.springframework.util.MultiValueMap;

/**
 * A request as a client sent it. What of Open311's parameters Linli does not keep is passed over: email, device_id, account_id,
 * attribute[…].
 *
 * @param grid where it lies
 * @param spot if coordinates were given
 * @param text what was written, or else the service's name; a picture's address stands below it
 */
record Submission(
        String serviceCode,
        DivisionCode grid,
        @Nullable Spot spot,
        Optional<String> text,
        @Nullable Contact contact) {

    private static final int LONGEST = 2000;

    static Submission of(MultiValueMap<String, String> form, GridMap map) {
        var spot = spot(form);
        var grid = spot == null ? grid(form, map) : map.locate(spot);
        return new Submission(required("service_code", form), grid, spot, text(form), contact(form));
    }

    private static Optional<String> value(String name, MultiValueMap<String, String> form) {
        return Optional.ofNullable(form.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String required(String name, MultiValueMap<String, String> form) {
        return value(name, form).orElseThrow(() -> new Open311Refused.BadParameter(name));
    }

    private static @Nullable Spot spot(MultiValueMap<String, String> form) {
        var latitude = value("lat", form);
        var longitude = value("long", form);
        return latitude.isEmpty() && longitude.isEmpty()
                ? null
                : new Spot(degrees("long", longitude, 180), degrees("lat", latitude, 90));
    }

    private static double degrees(String name, Optional<String> text, double most) {
        return text.filter(number -> number.matches("-?\\d{1,3}(\\.\\d{1,15})?"))
                .map(Double::parseDouble)
                .filter(degrees -> Math.abs(degrees) <= most)
                .orElseThrow(() -> new Open311Refused.BadParameter(name));
    }

    /** An address that is only a text leads nowhere: {@code address_id} is a grid's code. */
    private static DivisionCode grid(MultiValueMap<String, String> form, GridMap map) {
        var code = value("address_id", form).orElseThrow(() -> new Open311Refused.BadParameter("lat"));
        try {
            return map.require(new DivisionCode(code));
        } catch (MalformedCode malformed) {
            throw new Open311Refused.BadParameter("address_id");
        }
    }

    private static Optional<String> text(MultiValueMap<String, String> form) {
        var text = Stream.of("address_string", "description", "media_url")
                .flatMap(name -> value(name, form).stream())
                .collect(Collectors.joining("\n"));
        if (text.length() > LONGEST) {
            throw new Open311Refused.BadParameter("description");
        }
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    /** The family name first, as here. */
    private static @Nullable Contact contact(MultiValueMap<String, String> form) {
        var name = Stream.of("last_name", "first_name")
                .flatMap(part -> value(part, form).stream())
                .collect(Collectors.joining());
        var phone = value("phone", form).map(text -> personal("phone", () -> PhoneNumber.of(text)));
        var person = Optional.of(name)
                .filter(text -> !text.isEmpty())
                .map(text -> personal("last_name", () -> PersonName.of(text)));
        return phone.isEmpty() && person.isEmpty() ? null : new Contact(person.orElse(null), phone.orElse(null));
    }

    private static <T> T personal(String name, Supplier<T> read) {
        try {
            return read.get();
        } catch (BadPersonalValue malformed) {
            throw new Open311Refused.BadParameter(name);
        }
    }
}
