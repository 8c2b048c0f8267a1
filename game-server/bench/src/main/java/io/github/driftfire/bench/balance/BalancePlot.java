package io.github.driftfire.bench.balance;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Upgrade;

/** The figures as a picture, each panel with the bounds as a band. */
final class BalancePlot {
    private static final int PANEL_WIDTH = 480;
    private static final int PANEL_HEIGHT = 330;
    private static final int WIDTH = 2 * PANEL_WIDTH;
    private static final int HEIGHT = 3 * PANEL_HEIGHT;
    private static final int CURVE_SECONDS = 120;
    private static final int LEADER_SECONDS = 300;
    private static final int DUEL_FROM = 30;
    private static final int DUEL_TO = 70;
    private static final int PICKS_TO = 20;
    private static final int PERCENT = 100;

    private final Results results;
    private final Panel panel = new Panel(PANEL_WIDTH, PANEL_HEIGHT);

    BalancePlot(Results results) {
        this.results = results;
    }

    String svg() {
        duels(0, 0);
        upgrades(PANEL_WIDTH, 0);
        lives(0, PANEL_HEIGHT);
        firstKills(PANEL_WIDTH, PANEL_HEIGHT);
        leaders(0, 2 * PANEL_HEIGHT);
        losses(PANEL_WIDTH, 2 * PANEL_HEIGHT);
        return panel.svg(WIDTH, HEIGHT, "Balance of the arena");
    }

    private void duels(int left, int top) {
        panel.begin(left, top, "Duels of equal pilots", "won by the first, %");
        panel.axis(DUEL_FROM, DUEL_TO, 5);
        panel.band(Bound.DUEL_LEAST, Bound.DUEL_MOST);
        panel.rows(results.pairs.size());
        for (int i = 0; i < results.pairs.size(); i++) {
            Duel.Pair pair = results.pairs.get(i);
            String name = Names.ofClass(pair.first()) + " – " + Names.ofClass(pair.second());
            panel.dot(i, name, pair.percent(), inside(pair.percent(), Bound.DUEL_LEAST, Bound.DUEL_MOST));
        }
    }

    private void upgrades(int left, int top) {
        int count = 0;
        for (int upgrade = 0; upgrade < Upgrade.COUNT; upgrade++) {
            count += Upgrade.most(upgrade) > 0 ? 1 : 0;
        }
        panel.begin(left, top, "Upgrades of winners", "part of their picks, %");
        panel.axis(0, PICKS_TO, 4);
        panel.band(Bound.PICK_LEAST, Bound.PICK_MOST);
        panel.rows(count);
        int row = 0;
        for (int upgrade = 0; upgrade < Upgrade.COUNT; upgrade++) {
            if (Upgrade.most(upgrade) > 0) {
                double percent = Results.percent(results.winnersPicks, upgrade);
                boolean inside = inside(percent, Bound.PICK_LEAST, Bound.PICK_MOST);
                panel.bar(row++, Names.ofUpgrade(upgrade), percent, inside);
            }
        }
    }

    private void lives(int left, int top) {
        panel.begin(left, top, "Lives of an average pilot", "lost after so many seconds, %");
        panel.axis(0, CURVE_SECONDS, 15);
        panel.band(Bound.LIFE_LEAST, Bound.LIFE_MOST);
        panel.level(50, "half");
        panel.curve(results.lives);
    }

    private void firstKills(int left, int top) {
        panel.begin(left, top, "New pilots' first kill", "have one after so many seconds, %");
        panel.axis(0, CURVE_SECONDS, 15);
        panel.band(0, Bound.FIRST_KILL_SECONDS);
        panel.level(Bound.FIRST_KILL_PERCENT, "nine of ten");
        panel.curve(results.firstKills);
    }

    private void leaders(int left, int top) {
        panel.begin(left, top, "Time to a new leader", "no longer than so many seconds, %");
        panel.axis(0, LEADER_SECONDS, 60);
        panel.band(0, UsualRoom.SPAN_SECONDS);
        panel.level(50, "half");
        panel.curve(results.reigns);
    }

    private void losses(int left, int top) {
        panel.begin(left, top, "Last ship flying", "ships lost by, %");
        panel.axis(0, PERCENT, 20);
        panel.rows(LastShip.MEANS);
        for (int means = 0; means < LastShip.MEANS; means++) {
            double percent = Results.percent(results.lastShipLosses, means);
            boolean inside = means != ArenaFeed.BY_MINE || results.minesPercent() <= Bound.MINES_MOST;
            panel.bar(means, BalanceReport.means(means), percent, inside);
        }
    }

    private static boolean inside(double value, double least, double most) {
        return value >= least && value <= most;
    }
}
