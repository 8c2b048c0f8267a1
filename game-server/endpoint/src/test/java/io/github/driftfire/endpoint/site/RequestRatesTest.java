package io.github.driftfire.endpoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class RequestRatesTest {
    private long nowNanos;
    private final RequestRates rates = new RequestRates(() -> nowNanos);

    private int taken(String address, int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += rates.take(address) ? 1 : 0;
        }
        return taken;
    }

    @Test
    void anAddressHasABurstAndThenSoManyASecond() {
        assertEquals(RequestRates.BURST, taken("192.0.2.1", 1_000));
        nowNanos += 1_000_000_000L;
        assertEquals(RequestRates.PER_SECOND, taken("192.0.2.1", 1_000));
        nowNanos += 3_600_000_000_000L;
        assertEquals(RequestRates.BURST, taken("192.0.2.1", 1_000), "no more for waiting longer");
    }

    @Test
    void eachAddressHasItsOwn() {
        assertEquals(RequestRates.BURST, taken("192.0.2.1", 1_000));
        assertTrue(rates.take("192.0.2.2"));
    }

    @Test
    void addressesWithoutLimitsShareALargeOne() {
        assertEquals(RequestRates.BURST * RequestRates.UNLIMITED, taken("", 100_000));
        assertFalse(rates.take(""));
    }

    @Test
    void remembersABoundedNumberOfAddresses() {
        assertEquals(RequestRates.BURST, taken("192.0.2.1", 1_000));
        for (int i = 0; i < RequestRates.MOST_ADDRESSES; i++) {
            rates.take("2001:db8:" + i + "::/64");
        }
        assertTrue(rates.take("192.0.2.1"), "forgotten");
    }
}
