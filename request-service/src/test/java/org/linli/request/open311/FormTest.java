package org.linli.request.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** The same said in JSON and in XML. */
class FormTest {

    private static final Sheet REQUESTS = Sheet.of(
            "service_requests",
            "request",
            List.of(Row.of(
                    "service_request_id",
                    "7",
                    "metadata",
                    true,
                    "zipcode",
                    null,
                    "notes",
                    Sheet.of("notes", "note", List.of(Row.of("summary", "<已答复> & \u0001完"))))));

    @Test
    void aListInJson() {
        assertThat(Form.JSON.write(REQUESTS))
                .isEqualTo("[{\"service_request_id\":\"7\",\"metadata\":true,\"zipcode\":null,"
                        + "\"notes\":[{\"summary\":\"<已答复> & \\u0001完\"}]}]");
    }

    @Test
    void aListInXmlWhateverIsWrittenInIt() throws Exception {
        var xml = Form.XML.write(REQUESTS);
        assertThat(xml)
                .endsWith(
                        "<service_requests><request><service_request_id>7</service_request_id><metadata>true</metadata>"
                                + "<zipcode></zipcode><notes><note><summary>&lt;已答复&gt; &amp; 完</summary></note></notes>"
                                + "</request></service_requests>");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTextContent()).contains("<已答复> & 完");
    }

    @Test
    void oneThing() {
        var definition = Sheet.single(
                "service_definition",
                Row.of("service_code", "A1", "attributes", Sheet.of("attributes", "attribute", List.of())));
        assertThat(Form.JSON.write(definition)).isEqualTo("{\"service_code\":\"A1\",\"attributes\":[]}");
        assertThat(Form.XML.write(definition))
                .endsWith(
                        "<service_definition><service_code>A1</service_code><attributes></attributes></service_definition>");
    }

    @Test
    void errors() {
        assertThat(Form.JSON.error(404, "no")).isEqualTo("[{\"code\":404,\"description\":\"no\"}]");
        assertThat(Form.XML.error(404, "no"))
                .endsWith("<errors><error><code>404</code><description>no</description></error></errors>");
    }
}
