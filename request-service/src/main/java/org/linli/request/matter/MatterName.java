package org.linli.request.matter;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Under which codes a version lists matters of one name, so that a name finds them by a key.
 *
 * @param id version and name
 */
@Document(MatterName.COLLECTION)
record MatterName(@Id String id, List<String> codes) {

    static final String COLLECTION = "matter_names";
}
