package io.github.driftfire.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.sessions.AddressLimits;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.sessions.SettingNames;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientAddressesTest {
    private final ClientAddresses addresses = new ClientAddresses(
            new AddressLimits(8, 8, 8, SettingNames.OPTIONS), List.of("127.0.0.1", "10.0.0.0/8", "2001:db8:ffff::/48"));

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "::ffff:c000:207, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2::9, 2001:db8:1:2::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "'', ''",
        "localhost, ''",
        "127.0.0.2, ''",
        "::1, ''",
        "::ffff:127.0.0.1, ''",
    })
    void countsBySocketWithoutAProxy(String peer, String group) {
        assertEquals(group, group(peer, List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.5|203.0.113.5",
                "1.1.1.1, 203.0.113.5|203.0.113.5",
                "203.0.113.5, 10.1.2.3, 127.0.0.1|203.0.113.5",
                "10.9.9.9, 10.1.2.3|10.9.9.9",
                "203.0.113.5:4711|203.0.113.5",
                "[2001:db8:1:2::9]:443|2001:db8:1:2::/64",
                "2001:db8:1:2::9|2001:db8:1:2::/64",
                "garbage, 203.0.113.5|203.0.113.5",
                "203.0.113.5, garbage|10.0.0.1",
                "unknown|10.0.0.1",
                "''|10.0.0.1",
                "1.2.3|10.0.0.1",
                "1.2.3.256|10.0.0.1",
                "0x1.2.3.4|10.0.0.1",
                "1:2:3|10.0.0.1",
                "1::2::3|10.0.0.1",
                "12345::|10.0.0.1",
                "[::1|10.0.0.1",
                "evil.example|10.0.0.1",
            })
    void believesTheLastAddressThatNoTrustedProxyHas(String header, String group) {
        assertEquals(group, group("10.0.0.1", List.of(header), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=203.0.113.5|203.0.113.5",
                "For=\"[2001:db8:1:2::9]:4711\";proto=https|2001:db8:1:2::/64",
                "for=1.1.1.1, proto=http;for=203.0.113.5;by=10.0.0.1|203.0.113.5",
                "for=_hidden|10.0.0.1",
                "proto=https|10.0.0.1",
            })
    void readsTheStandardHeader(String header, String group) {
        assertEquals(group, group("10.0.0.1", List.of(), List.of(header)));
    }

    @Test
    void believesNeitherOfTwoHeadersThatDisagree() {
        assertEquals("203.0.113.5", group("10.0.0.1", List.of("203.0.113.5"), List.of("for=203.0.113.5")));
        assertEquals("10.0.0.1", group("10.0.0.1", List.of("203.0.113.5"), List.of("for=6.6.6.6")));
        assertEquals("10.0.0.1", group("10.0.0.1", List.of("203.0.113.5"), List.of("for=")));
    }

    @Test
    void readsSeveralHeadersAsOne() {
        assertEquals("203.0.113.5", group("10.0.0.1", List.of("6.6.6.6", "203.0.113.5"), List.of()));
    }

    @Test
    void believesNobodyElse() {
        ClientAddress client = addresses.ofRequest("192.0.2.7", List.of("203.0.113.5"), List.of());
        assertEquals("192.0.2.7", client.group());
        assertTrue(client.forwards(), "worth a word in the log");
        assertFalse(addresses
                .ofRequest("10.0.0.1", List.of("203.0.113.5"), List.of())
                .forwards());
    }

    @Test
    void limitsLoopbackOnlyAsATrustedProxyThatForwards() {
        assertEquals("203.0.113.5", group("127.0.0.1", List.of("203.0.113.5"), List.of()));
        assertEquals("", group("127.0.0.1", List.of(), List.of()));
        assertEquals("", group("127.0.0.2", List.of("203.0.113.5"), List.of()), "not trusted, not limited");
    }

    @ParameterizedTest
    @ValueSource(strings = {"for=6.6.6.6", "for=", "for=127.0.0.1", "garbage", ""})
    void liftsNoLimitForWhoAddsAHeaderThatTheProxyOnLoopbackPassesOn(String forwarded) {
        assertEquals("127.0.0.1", group("127.0.0.1", List.of("203.0.113.5"), List.of(forwarded)));
        assertEquals("127.0.0.1", group("127.0.0.1", List.of("203.0.113.5, garbage"), List.of()));
    }

    @Test
    void limitsNoConnectionOfATrustedProxy() throws UnknownHostException {
        assertEquals(
                ClientAddress.UNLIMITED, addresses.ofConnection(InetAddress.getByAddress(new byte[] {10, 1, 1, 1})));
        assertEquals(ClientAddress.UNLIMITED, addresses.ofConnection(InetAddress.getLoopbackAddress()));
        assertEquals(
                "192.0.2.7",
                addresses
                        .ofConnection(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 7}))
                        .group());
    }

    @Test
    void passesAnAddressOnAsAText() {
        for (List<String> header : List.of(List.<String>of(), List.of("203.0.113.5"))) {
            ClientAddress client = addresses.ofRequest("192.0.2.7", header, List.of());
            ClientAddress read = addresses.ofText(ClientAddresses.text(client));
            assertEquals("192.0.2.7 " + !header.isEmpty(), read.group() + " " + read.forwards());
        }
        assertEquals(ClientAddress.UNLIMITED, addresses.ofText(null));
        assertEquals(ClientAddress.UNLIMITED, addresses.ofText(ClientAddresses.text(ClientAddress.UNLIMITED)));
    }

    @Test
    void survivesAnyHeader() {
        Random random = new Random(1);
        String alphabet = "0123456789abcdef:.,;[]%\"= for/\u00e9\u0660";
        for (int round = 0; round < 50_000; round++) {
            StringBuilder header = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                header.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String text = header.toString();
            group("10.0.0.1", List.of(text), List.of());
            group("10.0.0.1", List.of(), List.of(text));
            group(text, List.of(), List.of());
            ClientAddresses.isRange(text);
        }
        assertEquals("10.0.0.1", group("10.0.0.1", List.of(",".repeat(16_000)), List.of()), "thousands of empty ones");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "192.0.2.1", "2001:db8::/32", "::/0", "::1/128", "0.0.0.0/0"})
    void takesAddressesAndNetworks(String text) {
        assertTrue(ClientAddresses.isRange(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/8", "10.0.0.0/33", "10.0.0.0/", "::/129", "proxy", "10.0.0.0/-1", "10.0.0/8"})
    void takesNothingElse(String text) {
        assertFalse(ClientAddresses.isRange(text), text);
    }

    private String group(String peer, List<String> forwardedFor, List<String> forwarded) {
        return addresses.ofRequest(peer, forwardedFor, forwarded).group();
    }
}
