package io.github.driftfire.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.protocol.DeviceKey;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DeviceKeysTest {
    @Test
    void eachPlayerHasAKeyOfItsOwnOfTheFormThatThePageDraws() {
        DeviceKeys keys = new DeviceKeys(7);
        Set<String> all = new HashSet<>();
        for (int player = 0; player < 5000; player++) {
            String key = keys.of(player);
            assertTrue(key.length() == 22 && DeviceKey.isValid(key), key);
            assertTrue(all.add(key), "two players have " + key);
        }
    }

    @Test
    void theSeedGivesTheSameKeysAgain() {
        assertEquals(new DeviceKeys(7).of(3), new DeviceKeys(7).of(3));
        assertNotEquals(new DeviceKeys(7).of(3), new DeviceKeys(8).of(3));
    }
}
