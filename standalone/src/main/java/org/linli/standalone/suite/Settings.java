package org.linli.standalone.suite;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the suite is told by the environment.
 *
 * @param parts what to start ({@code LINLI_PARTS})
 * @param data where everything is kept ({@code LINLI_DATA})
 * @param portShift is added to every port ({@code LINLI_PORT_SHIFT}), so that a second suite fits on one machine
 * @param kafka brokers to use instead of the embedded one ({@code LINLI_KAFKA_BOOTSTRAP})
 * @param store the server to use instead of the embedded one ({@code LINLI_MONGODB_URI})
 * @param issuerName what tokens name as their issuer ({@code LINLI_ISSUER})
 * @param personalKeys the file of the keys for personal data ({@code LINLI_PERSONAL_KEYS}); one is made where none is
 * @param partners the file of those who sign their calls ({@code LINLI_PARTNERS}); one with a hotline to try is made where none is
 * @param withSample whether to load the sample district into an empty registry ({@code LINLI_SAMPLE=false} to not)
 */
public record Settings(
        Set<Part> parts,
        Path data,
        int portShift,
        Optional<String> kafka,
        Optional<String> store,
        Optional<String> issuerName,
        Path personalKeys,
        Path partners,
        boolean withSample) {

    /** Below the data folder, for who loses one of the two has no use for the other. */
    private static final String PERSONAL_KEYS = "keys/personal.json";

    private static final String PARTNERS = "keys/partners.json";
    private static final int CALLBACK_PORT = 8086;

    private static final int KAFKA_PORT = 19092;
    private static final int STORE_PORT = 27217;

    /** @throws IllegalArgumentException for a part that does not exist, or a shift that is no number */
    public static Settings of(Map<String, String> environment) {
        var data = Path.of(environment.getOrDefault("LINLI_DATA", "data")).toAbsolutePath();
        return new Settings(
                Part.named(environment.getOrDefault("LINLI_PARTS", "")),
                data,
                Integer.parseInt(environment.getOrDefault("LINLI_PORT_SHIFT", "0")),
                given(environment, "LINLI_KAFKA_BOOTSTRAP"),
                given(environment, "LINLI_MONGODB_URI"),
                given(environment, "LINLI_ISSUER"),
                given(environment, "LINLI_PERSONAL_KEYS").map(Path::of).orElse(data.resolve(PERSONAL_KEYS)),
                given(environment, "LINLI_PARTNERS").map(Path::of).orElse(data.resolve(PARTNERS)),
                !environment.getOrDefault("LINLI_SAMPLE", "true").equals("false"));
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    boolean runs(Part part) {
        return parts.contains(part);
    }

    /** Whether anything that is started needs a store and a broker. */
    boolean needsBackends() {
        return parts.stream().anyMatch(Part.SERVICES::contains);
    }

    /** Whether a whole Linli is started, that one can play with. */
    public boolean isWhole() {
        return parts.size() == Part.values().length;
    }

    int kafkaPort() {
        return KAFKA_PORT + portShift;
    }

    int kafkaControllerPort() {
        return KAFKA_PORT + 1 + portShift;
    }

    int storePort() {
        return STORE_PORT + portShift;
    }

    /** Where the hotline to try is called back, when it plays. */
    int callbackPort() {
        return CALLBACK_PORT + portShift;
    }

    int port(Part part) {
        return part.port() + portShift;
    }

    int managementPort(Part part) {
        return part.managementPort() + portShift;
    }

    /** Where a part answers, seen from this machine. */
    public URI address(Part part) {
        return URI.create("http://127.0.0.1:" + port(part));
    }

    URI managementAddress(Part part) {
        return URI.create("http://127.0.0.1:" + managementPort(part));
    }

    String issuer() {
        return issuerName.orElse(address(Part.ISSUER).toString());
    }
}
