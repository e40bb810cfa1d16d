import com.sun.net.httpserver.HttpServer;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/**
 * An identity provider for the length of a measurement: publishes one key, and writes a token of each of these into a folder.
 * Usage: java Issuer.java PORT FOLDER SUBJECT:ROLE...
 */
public class Issuer {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    public static void main(String[] args) throws Exception {
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        var pair = keys.generateKeyPair();
        var issuer = "http://127.0.0.1:" + args[0];
        for (var i = 2; i < args.length; i++) {
            var who = args[i].split(":");
            Files.writeString(Path.of(args[1], who[0] + ".token"), token(pair, issuer, who[0], who[1]));
        }
        serve(Integer.parseInt(args[0]), published((RSAPublicKey) pair.getPublic()));
    }

    private static void serve(int port, byte[] keys) throws java.io.IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/oauth2/jwks", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    private static byte[] published(RSAPublicKey key) {
        return """
                {"keys":[{"kty":"RSA","kid":"benchmark","alg":"RS256","use":"sig","n":"%s","e":"%s"}]}"""
                .formatted(number(key.getModulus()), number(key.getPublicExponent()))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String number(BigInteger value) {
        var bytes = value.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String token(KeyPair keys, String issuer, String subject, String role)
            throws GeneralSecurityException {
        var now = Instant.now().getEpochSecond();
        var content = part("{\"alg\":\"RS256\",\"kid\":\"benchmark\",\"typ\":\"JWT\"}") + "."
                + part("""
                {"iss":"%s","aud":["linli"],"sub":"%s","azp":"benchmark","roles":["%s"],"division_scope":"140213","iat":%d,"exp":%d}"""
                        .formatted(issuer, subject, role, now, now + 3600));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + BASE64.encodeToString(signature.sign());
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
