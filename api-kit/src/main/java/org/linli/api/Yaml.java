package org.linli.api;

import java.nio.file.Path;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** YAML that every reader takes for the same. */
public final class Yaml {

    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
                    .stringQuotingChecker(new Quotes())
                    .build())
            .build();

    private Yaml() {}

    /** The document, its members in their order. */
    public static String write(ObjectNode document) {
        return MAPPER.writeValueAsString(document);
    }

    /** The document in a file. */
    public static ObjectNode read(Path file) {
        return (ObjectNode) MAPPER.readTree(file.toFile());
    }

    /** Codes and days are texts, also to readers that see numbers and dates in them. */
    private static final class Quotes extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1;
        private static final Pattern PLAIN = Pattern.compile("[\\p{L}/#_$(][^:#]*|#/[A-Za-z/.-]+|urn:[a-z:-]+");

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || !PLAIN.matcher(value).matches();
        }

        @Override
        public boolean needToQuoteName(String name) {
            return super.needToQuoteName(name) || Character.isDigit(name.charAt(0));
        }
    }
}
