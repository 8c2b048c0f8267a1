package io.github.driftfire.model.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.math.Rng;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LevelsTest {

    @Test
    void eachLevelCostsMoreThanTheOneBefore() {
        for (int level = 1; level < Levels.MOST; level++) {
            int cost = Levels.experience(level) - Levels.experience(level - 1);
            int next = Levels.experience(level + 1) - Levels.experience(level);
            assertTrue(next > cost, "level " + (level + 1) + " costs " + next + " after " + cost);
        }
    }

    @Test
    void aLevelIsReachedAtItsExperienceAndNotBefore() {
        for (int level = 1; level <= Levels.MOST; level++) {
            assertEquals(level, Levels.of(Levels.experience(level)));
            assertEquals(level - 1, Levels.of(Levels.experience(level) - 1));
        }
        assertEquals(Levels.MOST, Levels.of(Ship.MAX_EXPERIENCE), "no more than the most");
    }

    @Test
    void whateverWasChosenTheOffersAreThreeOthersThatAreNotFull() {
        Rng random = new Rng(5);
        for (int seed = 0; seed < 256; seed++) {
            int upgrades = 0;
            for (int level = 0; level < Levels.MOST; level++) {
                Set<Integer> offers = new HashSet<>();
                for (int slot = 0; slot < Levels.OFFERS; slot++) {
                    int offer = Levels.offer(seed, upgrades, slot);
                    offers.add(offer);
                    assertTrue(!Upgrade.isFull(upgrades, offer), "full: " + offer);
                }
                assertEquals(Levels.OFFERS, offers.size(), "offers of seed " + seed + ", level " + level);
                upgrades = Upgrade.withStep(upgrades, Levels.offer(seed, upgrades, random.below(Levels.OFFERS)));
                assertEquals(level + 1, Upgrade.total(upgrades), "level");
            }
        }
    }

    @Test
    void everyUpgradeIsOfferedAboutAsOften() {
        int[] counts = new int[Upgrade.COUNT];
        for (int seed = 0; seed < 256; seed++) {
            for (int slot = 0; slot < Levels.OFFERS; slot++) {
                counts[Levels.offer(seed, 0, slot)]++;
            }
        }
        int offered = 0;
        for (int upgrade = 0; upgrade < Upgrade.COUNT; upgrade++) {
            offered += Upgrade.most(upgrade) > 0 ? 1 : 0;
        }
        for (int upgrade = 0; upgrade < Upgrade.COUNT; upgrade++) {
            int fair = Upgrade.most(upgrade) > 0 ? 256 * Levels.OFFERS / offered : 0;
            assertTrue(
                    counts[upgrade] >= fair / 2 && counts[upgrade] <= fair * 2,
                    "upgrade " + upgrade + " offered " + counts[upgrade] + " times of " + fair);
        }
    }

    @Test
    void theNextLevelOffersSomethingElse() {
        int same = 0;
        for (int seed = 0; seed < 256; seed++) {
            int first = Levels.offer(seed, 0, 0);
            same += Levels.offer(seed, Upgrade.withStep(0, first), 0) == first ? 1 : 0;
        }
        assertTrue(same < 64, same + " of 256 offer the same first");
        assertNotEquals(Levels.offer(1, 0, 0), Levels.offer(1, 0, 1));
    }
}
