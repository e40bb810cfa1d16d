package org.linli.grid.division;

import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/** Where a grid or micro-grid stands if it is not simply there, as most are. */
public sealed interface Standing {

    /** As stored; what has no standing is simply there. */
    String FIELD = "standing._class";

    /**
     * Stored and not there yet: it comes with a restructuring.
     *
     * @param restructuring its id
     */
    @TypeAlias("pending")
    record Pending(String restructuring) implements Standing {}

    /**
     * Still there, and no longer to be changed: it goes with a restructuring.
     *
     * @param restructuring its id
     */
    @TypeAlias("leaving")
    record Leaving(String restructuring) implements Standing {}

    /**
     * Split or merged away. It can be read, and its code is never given out again.
     *
     * @param successors codes of what took its place, in order
     */
    @TypeAlias("retired")
    record Retired(Origin by, List<String> successors) implements Standing {}

    /** Nothing but a number that nobody may use any more: its parent left before the child came. */
    @TypeAlias("withheld")
    record Withheld() implements Standing {}
}
