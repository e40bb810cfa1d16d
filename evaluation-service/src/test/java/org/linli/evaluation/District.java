package org.linli.evaluation;

import java.util.concurrent.atomic.AtomicInteger;
import org.linli.event.DivisionCode;

/** A district that no other test uses; its number also marks the people in it. */
public record District(DivisionCode code) {

    private static final AtomicInteger LAST = new AtomicInteger(140_300);

    public static District next() {
        return new District(new DivisionCode(Integer.toString(LAST.incrementAndGet())));
    }

    public DivisionCode street(int sequence) {
        return code.child(sequence);
    }

    public DivisionCode community(int street, int sequence) {
        return street(street).child(sequence);
    }

    public DivisionCode grid(int street, int community, int sequence) {
        return community(street, community).child(sequence);
    }

    /** An id of someone that no other test knows. */
    public String person(String name) {
        return name + "-" + code;
    }
}
