package org.linli.partymember.checkin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.event.MalformedCode;
import org.linli.kit.personal.keys.Keyring;
import org.springframework.stereotype.Component;

/**
 * What the QR codes of communities hold: signed (HS256), good until a time, for one community and one purpose. The key is made
 * from the one that the service's look-up hashes have, so that every replica has it and nobody else.
 */
@Component
class CheckInTokens {

    private static final JOSEObjectType TYPE = new JOSEObjectType("linli-check-in");
    private static final String LABEL = "linli check-in tokens 1";

    private final Keyring keys;

    CheckInTokens(Keyring keys) {
        this.keys = keys;
    }

    private byte[] key() {
        return keys.lookup().hash(LABEL).getBytes(StandardCharsets.US_ASCII);
    }

    String issue(String id, DivisionCode community, Purpose purpose, Instant from, Instant until) {
        var claims = new JWTClaimsSet.Builder()
                .jwtID(id)
                .subject(community.value())
                .audience(purpose.name())
                .notBeforeTime(Date.from(from))
                .expirationTime(Date.from(until))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).build(), claims);
        try {
            token.sign(new MACSigner(key()));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("HS256 is part of every Java", impossible);
        }
    }

    /**
     * The community that it is for.
     *
     * @throws CheckInRefused if it is none of ours, for something else, or was not good at that time
     */
    DivisionCode community(String token, Purpose purpose, Instant at) {
        try {
            var claims = genuine(token);
            requireGood(claims, purpose, at);
            return new DivisionCode(claims.getSubject());
        } catch (ParseException | JOSEException | MalformedCode noToken) {
            throw new CheckInRefused.BadToken();
        }
    }

    /** @throws CheckInRefused if it is none of ours */
    void requireGenuine(String token) {
        try {
            genuine(token);
        } catch (ParseException | JOSEException noToken) {
            throw new CheckInRefused.BadToken();
        }
    }

    private JWTClaimsSet genuine(String token) throws ParseException, JOSEException {
        var signed = SignedJWT.parse(token);
        if (!TYPE.equals(signed.getHeader().getType()) || !signed.verify(new MACVerifier(key()))) {
            throw new CheckInRefused.BadToken();
        }
        return signed.getJWTClaimsSet();
    }

    private static void requireGood(JWTClaimsSet claims, Purpose purpose, Instant at) {
        if (!claims.getAudience().equals(List.of(purpose.name()))) {
            throw new CheckInRefused.OtherPurpose();
        }
        var second = Date.from(at);
        if (!second.before(claims.getExpirationTime())) {
            throw new CheckInRefused.Expired();
        }
        if (at.plusSeconds(1).isBefore(claims.getNotBeforeTime().toInstant())) {
            throw new CheckInRefused.BadToken();
        }
    }
}
