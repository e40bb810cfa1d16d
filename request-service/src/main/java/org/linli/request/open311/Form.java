package org.linli.request.open311;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** The two forms of Open311: JSON, and XML with the same names. */
enum Form {
    JSON(MediaType.APPLICATION_JSON) {
        @Override
        String write(Sheet sheet) {
            return JsonMapper.shared().writeValueAsString(plain(sheet));
        }

        private static Object plain(Sheet sheet) {
            var rows = sheet.rows().stream().map(row -> plain(row)).toList();
            return sheet.single() ? rows.getFirst() : rows;
        }

        private static Map<String, @Nullable Object> plain(Map<String, ? extends @Nullable Object> row) {
            var plain = new LinkedHashMap<String, @Nullable Object>();
            row.forEach((name, value) -> plain.put(name, value instanceof Sheet inner ? plain(inner) : value));
            return plain;
        }
    },
    XML(new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8)) {
        @Override
        String write(Sheet sheet) {
            var text = new StringWriter();
            try {
                var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
                xml.writeStartDocument("utf-8", "1.0");
                write(sheet, xml);
                xml.writeEndDocument();
                xml.close();
            } catch (XMLStreamException impossible) {
                throw new IllegalStateException(impossible);
            }
            return text.toString();
        }

        private static void write(Sheet sheet, XMLStreamWriter xml) throws XMLStreamException {
            xml.writeStartElement(sheet.name());
            for (var row : sheet.rows()) {
                if (!sheet.single()) {
                    xml.writeStartElement(sheet.rowName());
                }
                for (var field : row.entrySet()) {
                    write(field.getKey(), field.getValue(), xml);
                }
                if (!sheet.single()) {
                    xml.writeEndElement();
                }
            }
            xml.writeEndElement();
        }

        private static void write(String name, @Nullable Object value, XMLStreamWriter xml) throws XMLStreamException {
            if (value instanceof Sheet inner) {
                write(inner, xml);
                return;
            }
            xml.writeStartElement(name);
            if (value != null) {
                xml.writeCharacters(legal(value.toString()));
            }
            xml.writeEndElement();
        }

        /** XML knows no way to say most control characters. */
        private static String legal(String text) {
            return text.codePoints()
                    .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF || c == '\n' || c == '\t')
                    .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    };

    private final MediaType mediaType;

    Form(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return mediaType;
    }

    abstract String write(Sheet sheet);

    /** Errors have a form of their own too. */
    String error(int status, String text) {
        return write(Sheet.of("errors", "error", List.of(Row.of("code", status, "description", text))));
    }
}
