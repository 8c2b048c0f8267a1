package io.github.driftfire.bench.balance;

import io.github.driftfire.model.arena.Upgrade;
import java.util.ArrayList;
import java.util.List;

/**
 * What a figure must keep.
 *
 * @param what it is a figure of
 * @param least that is within
 * @param most that is within
 */
record Bound(String what, double value, double least, double most, String unit) {
    static final double DUEL_LEAST = 45;
    static final double DUEL_MOST = 55;
    static final double PICK_LEAST = 4;
    static final double PICK_MOST = 16;
    static final double LIFE_LEAST = 25;
    static final double LIFE_MOST = 45;
    static final double FIRST_KILL_SECONDS = 60;
    static final double FIRST_KILL_PERCENT = 90;
    static final double MINES_MOST = 33;
    private static final double ALL = 100;

    boolean isKept() {
        return value >= least && value <= most;
    }

    /** All bounds, with what was measured. */
    static List<Bound> of(Results results) {
        List<Bound> bounds = new ArrayList<>();
        for (Duel.Pair pair : results.pairs) {
            String what = Names.ofClass(pair.first()) + " against " + Names.ofClass(pair.second()) + ", won";
            bounds.add(new Bound(what, pair.percent(), DUEL_LEAST, DUEL_MOST, "%"));
        }
        for (int upgrade = 0; upgrade < Upgrade.COUNT; upgrade++) {
            if (Upgrade.most(upgrade) > 0) {
                double percent = Results.percent(results.winnersPicks, upgrade);
                bounds.add(new Bound(
                        Names.ofUpgrade(upgrade) + ", of the winners' picks", percent, PICK_LEAST, PICK_MOST, "%"));
            }
        }
        bounds.add(new Bound("median life of an average pilot", results.lives.seconds(50), LIFE_LEAST, LIFE_MOST, "s"));
        bounds.add(new Bound(
                "new pilots with a kill within 60 s",
                results.firstKills.percentWithin(FIRST_KILL_SECONDS),
                FIRST_KILL_PERCENT,
                ALL,
                "%"));
        bounds.add(
                new Bound("mean time to a new leader", results.reigns.meanSeconds(), 0, UsualRoom.SPAN_SECONDS, "s"));
        bounds.add(new Bound("spans of three minutes with a new leader", results.spansPercent(), 90, ALL, "%"));
        bounds.add(new Bound("last ship flying: kills by mines", results.minesPercent(), 0, MINES_MOST, "%"));
        return bounds;
    }
}
