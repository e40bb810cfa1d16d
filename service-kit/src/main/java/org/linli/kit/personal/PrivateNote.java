package org.linli.kit.personal;

import tools.jackson.databind.annotation.JsonDeserialize;

/** What is written down about somebody: 1 to {@value #LONGEST} characters. Nothing of it is shown masked. */
@JsonDeserialize(using = PrivateNote.Reader.class)
public final class PrivateNote extends Personal {

    private static final int LONGEST = 2_000;

    PrivateNote(String value) {
        super(value);
    }

    /** @throws BadPersonalValue if it is blank or too long */
    public static PrivateNote of(String text) {
        var note = text.strip();
        if (note.isEmpty() || note.length() > LONGEST) {
            throw new BadPersonalValue("must be a text of 1 to " + LONGEST + " characters");
        }
        return new PrivateNote(note);
    }

    /** What a program has written, of any length. */
    public static PrivateNote written(String text) {
        return new PrivateNote(text);
    }

    @Override
    public Kind kind() {
        return Kind.NOTE;
    }

    @Override
    public String masked() {
        return "***";
    }

    static final class Reader extends PersonalReader<PrivateNote> {
        Reader() {
            super(PrivateNote.class, PrivateNote::of);
        }
    }
}
