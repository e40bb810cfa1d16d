package org.linli.standalone.hotline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.linli.standalone.client.Unreachable;
import org.linli.testkit.PartnerSigner;
import org.linli.testkit.hotline.CallbackListener;
import org.linli.testkit.hotline.CityHotline;
import org.linli.testkit.hotline.HotlineClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hotline that the suite knows, with what both sides know of it. */
public record AgreedPartner(PartnerSigner signer, URI callbacks) {

    /**
     * That of the file which the suite reads.
     *
     * @throws Unreachable if there is no such file, or no hotline in it that is called back on this machine
     */
    public static AgreedPartner of(Map<String, String> environment) {
        var data = Path.of(environment.getOrDefault("LINLI_DATA", "data"));
        var named = environment.getOrDefault("LINLI_PARTNERS", "");
        var file = named.isBlank() ? data.resolve("keys/partners.json") : Path.of(named);
        try {
            return JsonMapper.shared().readTree(Files.readString(file)).path("partners").values().stream()
                    .filter(AgreedPartner::isOfThisMachine)
                    .findFirst()
                    .map(AgreedPartner::of)
                    .orElseThrow(() -> new Unreachable("no hotline with callbacks on this machine in " + file));
        } catch (IOException missing) {
            throw new Unreachable("no file " + file + "; is the suite up? ./linli up", missing);
        }
    }

    private static boolean isOfThisMachine(JsonNode partner) {
        return partner.path("role").asString("").equals("HOTLINE")
                && partner.path("callbacks").asString("").startsWith("http://127.0.0.1:");
    }

    private static AgreedPartner of(JsonNode partner) {
        var key = partner.path("keys").path(0);
        var signer = new PartnerSigner(
                partner.required("id").asString(),
                key.required("id").asString(),
                Base64.getDecoder().decode(key.required("secret").asString()),
                key.required("algorithm").asString());
        return new AgreedPartner(
                signer, URI.create(partner.required("callbacks").asString()));
    }

    /** Begins to listen, and to react. */
    public CityHotline play(URI gateway) {
        return new CityHotline(CallbackListener.start(callbacks.getPort()), new HotlineClient(gateway, signer), signer);
    }
}
