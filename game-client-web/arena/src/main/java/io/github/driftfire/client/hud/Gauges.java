package io.github.driftfire.client.hud;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import org.teavm.jso.dom.html.HTMLElement;

/** Hull, shield, energy, lances and score of the own ship. */
final class Gauges {
    private static final int LOW_HULL = 35;

    /** Fills are told in these steps, so that a creeping value does not touch the page in every frame. */
    private static final int STEPS = 200;

    private static final double VALUES_MILLIS = 500;

    private final HTMLElement hull = Ui.element("hull");
    private final HTMLElement shield = Ui.element("shield");
    private final HTMLElement energy = Ui.element("energy");
    private final HTMLElement hullFill = hull.querySelector("i");
    private final HTMLElement shieldFill = shield.querySelector("i");
    private final HTMLElement energyFill = energy.querySelector("i");
    private final HTMLElement score = Ui.element("score");
    private final HTMLElement scoreValue = Ui.element("score-value");
    private final HTMLElement worth = Ui.element("worth");
    private final HTMLElement lances = Ui.element("lances");
    private final HTMLElement vignette = Ui.element("vignette");
    private int shownHull = -1;
    private int shownShield = -1;
    private int shownEnergy = -1;
    private int shownLances = -1;
    private int shownScore = -1;
    private int shownWorth = -1;
    private int shownDanger = -1;
    private double hurt;
    private double nextValuesMillis;
    private int spokenHull = -1;
    private int spokenShield = -1;
    private int spokenEnergy = -1;

    void update(Match match, double nowMillis, double passedMillis) {
        boolean flying = match.prediction().present();
        int[] row = match.prediction().row();
        int hullPoints = flying ? row[Ship.HULL] : 0;
        int loadout = match.tuning().stats.loadout(row, 0);
        int hullMax = match.tuning().stats.hullMax(loadout);
        shownHull = fill(hullFill, hullPoints, hullMax, shownHull);
        shownShield = fill(
                shieldFill, flying ? row[Ship.SHIELD] : 0, match.tuning().stats.shieldMax(loadout), shownShield);
        int before = shownEnergy;
        shownEnergy = fill(energyFill, flying ? row[Ship.ENERGY] : 0, Tuning.ENERGY_MAX, shownEnergy);
        if (before != shownEnergy) {
            Ui.toggle(energy, "empty", row[Ship.ENERGY] < match.tuning().boostStart);
        }
        int charges = flying ? row[Ship.LANCES] : 0;
        if (charges != shownLances) {
            if (charges > shownLances && shownLances >= 0) {
                Ui.replay(lances, "pop");
            }
            shownLances = charges;
            lances.setAttribute("data-count", Integer.toString(charges));
            lances.setAttribute("aria-valuenow", Integer.toString(charges));
        }
        if (match.ownScore() != shownScore) {
            if (match.ownScore() > shownScore && shownScore >= 0) {
                Ui.replay(score, "pop");
            }
            shownScore = match.ownScore();
            Ui.text(scoreValue, Integer.toString(shownScore));
        }
        int bounty = flying ? match.messages().bounties().worth(match.roster().own(), shownScore) : 0;
        if (bounty != shownWorth) {
            shownWorth = bounty;
            worth.setHidden(bounty == 0);
            Ui.text(worth, Texts.of("worth {0}", Integer.toString(bounty)));
        }
        if (nowMillis >= nextValuesMillis) {
            nextValuesMillis = nowMillis + VALUES_MILLIS;
            spokenHull = value(hull, shownHull, spokenHull);
            spokenShield = value(shield, shownShield, spokenShield);
            spokenEnergy = value(energy, shownEnergy, spokenEnergy);
        }
        boolean low = flying && hullPoints * 100 < LOW_HULL * hullMax;
        hurt = Math.max(0, hurt - passedMillis / 500);
        int danger = (int) (Math.min(1, hurt + (low ? 0.35 : 0)) * 40);
        if (danger != shownDanger) {
            shownDanger = danger;
            Ui.style(vignette, "opacity", Browser.text(danger / 40.0));
            Ui.toggle(hull, "low", low);
        }
    }

    void hit(int points) {
        hurt = Math.min(1, hurt + 0.25 + points / 60.0);
    }

    /** What screen readers read, in percent. */
    private static int value(HTMLElement gauge, int steps, int spoken) {
        if (steps != spoken) {
            gauge.setAttribute("aria-valuenow", Integer.toString(steps * 100 / STEPS));
        }
        return steps;
    }

    private static int fill(HTMLElement element, int value, int most, int shown) {
        int steps = most <= 0 ? 0 : Math.max(0, Math.min(STEPS, value * STEPS / most));
        if (steps != shown) {
            Ui.style(element, "transform", "scaleX(" + Browser.text((double) steps / STEPS) + ")");
        }
        return steps;
    }
}
