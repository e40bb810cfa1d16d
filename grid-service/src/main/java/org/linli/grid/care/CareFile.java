package org.linli.grid.care;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.Address;
import org.linli.kit.personal.PersonName;
import org.linli.kit.personal.PhoneNumber;

/**
 * What is personal of somebody in need of care, opened. As text it says nothing.
 *
 * @param history from the first level on; never empty
 */
record CareFile(
        PersonName name, @Nullable PhoneNumber phone, Address address, CareLevel level, List<LevelChange> history) {

    /** The file with a change; care that ends keeps its last level. */
    CareFile with(LevelChange change) {
        return new CareFile(
                name,
                phone,
                address,
                change.level() == null ? level : change.level(),
                Stream.concat(history.stream(), Stream.of(change)).toList());
    }

    @Override
    public String toString() {
        return "CareFile[***]";
    }
}
