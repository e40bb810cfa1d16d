package org.linli.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.linli.testkit.hotline.CallbackListener;

/** Partners that every service under test knows. */
public final class TestPartners {

    /** The hotline of one street. */
    public static final PartnerSigner HOTLINE = signer("hotline", "HMAC_SHA256");

    /** That of another one, which signs by the national suite. */
    public static final PartnerSigner OTHER_HOTLINE = signer("other-hotline", "HMAC_SM3");

    /** Where {@link #HOTLINE} is called back; the other hotline wants no calls. */
    public static final CallbackListener CALLBACKS = listener();

    private static final String HOTLINES_STREET = "140213050";
    private static final String OTHER_STREET = "140213051";

    private TestPartners() {}

    private static PartnerSigner signer(String partner, String algorithm) {
        var secret = (partner + "-secret-of-32-bytes-or-more-----").getBytes(StandardCharsets.UTF_8);
        return new PartnerSigner(partner, "now", secret, algorithm);
    }

    private static CallbackListener listener() {
        var listener = CallbackListener.start(0);
        listener.expect(HOTLINE);
        return listener;
    }

    static Path file() {
        return Once.FILE;
    }

    private static final class Once {
        static final Path FILE = write();

        private static Path write() {
            try {
                var file = Files.createTempFile("linli-test-partners", ".json");
                file.toFile().deleteOnExit();
                return Files.writeString(
                        file,
                        "{\"format\": 1, \"partners\": ["
                                + partner(HOTLINE, HOTLINES_STREET, ", \"callbacks\": \"" + CALLBACKS.address() + "\"")
                                + "," + partner(OTHER_HOTLINE, OTHER_STREET, "") + "]}");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String partner(PartnerSigner signer, String scope, String more) {
            return """
                    {"id": "%s", "role": "HOTLINE", "divisionScope": "%s", "keys": [
                      {"id": "%s", "algorithm": "%s", "secret": "%s", "from": "2026-01-01T00:00:00Z"}]%s}""".formatted(
                            signer.partner(),
                            scope,
                            signer.key(),
                            signer.algorithm(),
                            Base64.getEncoder().encodeToString(signer.secret()),
                            more);
        }
    }
}
