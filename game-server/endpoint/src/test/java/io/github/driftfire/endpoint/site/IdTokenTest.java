package io.github.driftfire.endpoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import io.github.driftfire.endpoint.signin.IssuerHttp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an issuer answers: tokens, keys and documents that are wrong are refused with a reason. */
final class IdTokenTest extends SignInFixture {
    private static final String INVALID = "answer is not valid";

    private void refusedToken(String reason) {
        Browser ada = new Browser();
        refused(ada.signIn(), reason);
        assertFalse(ada.me().contains("\"name\""), ada.me());
    }

    @Test
    void anotherIssuersAnswerIsRefused() {
        Browser ada = new Browser();
        String location = ada.begin();
        refused(
                ada.back(answerOf(location, issuer.code(location)) + "&iss=https%3A%2F%2Fevil.example"),
                "another issuer's");
    }

    @Test
    void aTokenWithAnotherNonceIsRefused() {
        issuer.claims = claims -> claims.claim("nonce", "of another sign-in");
        refusedToken(INVALID);
        issuer.claims = claims -> claims.claim("nonce", null);
        refusedToken(INVALID);
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        issuer.claims = claims -> claims.issuer("https://evil.example");
        refusedToken(INVALID);
    }

    @Test
    void aTokenForAnotherClientIsRefused() {
        issuer.claims = claims -> claims.audience("another");
        refusedToken(INVALID);
        issuer.claims = claims -> claims.audience(List.of("driftfire", "another"));
        refusedToken(INVALID);
        issuer.claims = claims -> claims.claim("azp", "another");
        refusedToken(INVALID);
    }

    @Test
    void aTokenThatIsOverIsRefused() {
        issuer.claims = claims -> claims.expirationTime(Date.from(Instant.ofEpochMilli(nowMillis - 61_000)));
        refusedToken(INVALID);
        issuer.claims = claims -> claims.expirationTime(null);
        refusedToken(INVALID);
    }

    @Test
    void aTokenWithoutASubjectIsRefused() {
        for (String subject : new String[] {null, "", "x".repeat(256)}) {
            issuer.claims = claims -> claims.subject(subject);
            refusedToken(INVALID);
        }
    }

    @Test
    void aTokenSignedByAnotherKeyIsRefused() {
        issuer.signs = FakeIssuer.OTHER_KEY;
        refusedToken(INVALID);
    }

    @Test
    void anUnsignedTokenIsRefused() {
        issuer.token = claims -> new PlainJWT(parse(claims)).serialize();
        refusedToken(INVALID);
    }

    @Test
    void aTokenSignedByThePublicKeyAsASecretIsRefused() {
        issuer.token = claims -> {
            try {
                JWSObject jws = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload(claims));
                jws.sign(new MACSigner(issuer.shows.toRSAPublicKey().getEncoded()));
                return jws.serialize();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        };
        refusedToken(INVALID);
    }

    @Test
    void aNewKeyOfTheIssuerIsReadOnceInHalfAMinute() {
        issuer.signs = FakeIssuer.OTHER_KEY;
        issuer.shows = FakeIssuer.OTHER_KEY;
        refusedToken(INVALID);
        assertEquals(1, issuer.keyReads, "keys were read a moment ago");
        nowMillis += 30_000;
        issuer.nowMillis = nowMillis;
        assertEquals(303, new Browser().signIn().status());
        assertEquals(2, issuer.keyReads);
    }

    @Test
    void hostileAnswersOfTheIssuerAreRefused() {
        for (String hostile : new String[] {
            "",
            "null",
            "[]",
            "{}",
            "{\"id_token\":7}",
            "{\"id_token\":\"\"}",
            "{\"id_token\":\"a.b.c\"}",
            "{\"id_token\":\"" + "A".repeat(100_000) + "\"}",
            "[".repeat(200_000),
            "{\"a\":".repeat(50_000),
            "x".repeat(IssuerHttp.MOST_BYTES + 1)
        }) {
            issuer.answer = hostile;
            Answer answer = new Browser().signIn();
            assertEquals(403, answer.status(), () -> hostile.substring(0, Math.min(40, hostile.length())));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"issuer\":\"https://evil.example\"}",
                "{\"issuer\":\"https://id.example.com\",\"authorization_endpoint\":\"javascript:alert(1)\","
                        + "\"token_endpoint\":\"https://id.example.com/t\",\"jwks_uri\":\"https://id.example.com/k\"}",
                "{\"issuer\":\"https://id.example.com\",\"authorization_endpoint\":\"https://id.example.com/a\","
                        + "\"token_endpoint\":\"http://169.254.169.254/t\",\"jwks_uri\":\"https://id.example.com/k\"}"
            })
    void aBadDiscoveryDocumentKeepsTheLastGoodOne(String document) {
        issuer.discovery = document;
        service.refreshAll();
        assertEquals(303, new Browser().signIn().status());
    }

    @Test
    void anIssuerThatIsDownRefusesAndComesBack() {
        issuer.down = true;
        service.refreshAll();
        refused(new Browser().signIn(), NOT_CONFIRMED);
        issuer.down = false;
        assertEquals(303, new Browser().signIn().status());
    }
}
