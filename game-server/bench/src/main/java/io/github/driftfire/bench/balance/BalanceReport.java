package io.github.driftfire.bench.balance;

import io.github.driftfire.model.arena.ShipClass;
import io.github.driftfire.model.arena.Upgrade;
import java.util.List;
import java.util.Locale;

/** The document: what was measured, how, and whether it keeps its bounds. Nothing of it depends on the machine. */
final class BalanceReport {
    static final String DOCUMENT = "balance.md";
    static final String PLOT = "balance.svg";

    private static final double CONFIDENCE = 1.96;
    private static final String[] MEANS = {"shots", "rocks", "ramming", "lance", "the closing field", "mines"};

    private final Plan plan;
    private final Results results;
    private final List<Bound> bounds;
    private final StringBuilder out = new StringBuilder();

    BalanceReport(Plan plan, Results results, List<Bound> bounds) {
        this.plan = plan;
        this.results = results;
        this.bounds = bounds;
    }

    static String means(int means) {
        return MEANS[means];
    }

    /** Bounds that are not kept, a line each, and how many are. */
    String summary() {
        StringBuilder lines = new StringBuilder();
        for (Bound bound : bounds) {
            if (!bound.isKept()) {
                lines.append(format(
                        "out of bounds: %s %.1f %s, not %.0f to %.0f%n",
                        bound.what(), bound.value(), bound.unit(), bound.least(), bound.most()));
            }
        }
        long kept = bounds.stream().filter(Bound::isKept).count();
        return lines.append(kept)
                .append(" of ")
                .append(bounds.size())
                .append(" bounds kept")
                .toString();
    }

    String text() {
        out.setLength(0);
        line("# Balance");
        line("");
        line(format("Measured by %,d simulated matches, which bots fly without a socket.", plan.matches()));
        line(
                "This document and its plot are written by the command; the same command writes the same bytes on any machine.");
        line("It ends with 1 if a figure is out of its bounds.");
        line("");
        line("```sh");
        line(plan.commandLine());
        line("```");
        line("");
        line("![Duels, upgrades, lives, first kills, leaders and losses, each with its bounds](" + PLOT + ")");
        line("");
        bounds();
        duels();
        upgrades();
        times();
        lastShip();
        return out.toString();
    }

    private void bounds() {
        line("## Bounds");
        line("");
        line("| figure | measured | bounds | |");
        line("|---|--:|--:|---|");
        for (Bound bound : bounds) {
            line(format(
                    "| %s | %.1f %s | %.0f to %.0f | %s |",
                    bound.what(),
                    bound.value(),
                    bound.unit(),
                    bound.least(),
                    bound.most(),
                    bound.isKept() ? "kept" : "**out of bounds**"));
        }
        line("");
    }

    private void duels() {
        line("## Duels of classes");
        line("");
        line(format(
                "%,d duels of each pair, one life each, in the arena of the mode `duel`, with its rocks and pick-ups.",
                plan.duels()));
        line(
                "No upgrades. Both pilots have the same skill: in turn novice, regular and ace. Of two duels in a row with the");
        line(
                "same seed the second has the seats exchanged. Drawn are those in which both end in one tick, or nobody in 180 s.");
        line("");
        line("| first | second | first wins | second wins | drawn | first wins, % | ± |");
        line("|---|---|--:|--:|--:|--:|--:|");
        for (Duel.Pair pair : results.pairs) {
            line(format(
                    "| %s | %s | %d | %d | %d | %.1f | %.1f |",
                    Names.ofClass(pair.first()),
                    Names.ofClass(pair.second()),
                    pair.wins(),
                    pair.losses(),
                    pair.draws(),
                    pair.percent(),
                    confidence(pair.percent(), pair.duels())));
        }
        line("");
    }

    private void upgrades() {
        line("## Upgrades");
        line("");
        line(format(
                "%,d rounds of five minutes, %d regular pilots of all classes, who choose one of three offers at random.",
                plan.rounds(), UsualRoom.BOTS));
        line(
                "Steps that the winners have chosen in all their lives of the round, and that all have. An upgrade that helps to win");
        line(
                "has a greater part of the winners' steps than of all; one that fills up after two steps is offered more seldom.");
        line("");
        line("| upgrade | of the winners' picks, % | of all picks, % | ratio |");
        line("|---|--:|--:|--:|");
        for (int upgrade = 0; upgrade < Upgrade.COUNT; upgrade++) {
            if (Upgrade.most(upgrade) > 0) {
                double winners = Results.percent(results.winnersPicks, upgrade);
                double all = Results.percent(results.allPicks, upgrade);
                line(format("| %s | %.1f | %.1f | %.2f |", Names.ofUpgrade(upgrade), winners, all, winners / all));
            }
        }
        line("");
        line("| class | rounds won, % | last ship flying, % |");
        line("|---|--:|--:|");
        for (int shipClass = 0; shipClass < ShipClass.COUNT; shipClass++) {
            line(format(
                    "| %s | %.0f | %.0f |",
                    Names.ofClass(shipClass),
                    Results.percent(results.roundsWon, shipClass),
                    Results.percent(results.lastShipsWon, shipClass)));
        }
        line("");
    }

    private void times() {
        line("## Lives, first kills, leaders");
        line("");
        line(format(
                "An average pilot flies as a regular bot, in a seat of a person, for ten minutes in the usual room of %d pilots;",
                UsualRoom.BOTS));
        line(format("%,d rooms. A life is the time from the launch to the loss of a ship.", plan.rooms()));
        line("");
        line(
                "A new pilot flies an interceptor, worse than the weakest bot: it looks about twice in a second, aims with an error of up");
        line(
                "to 21 degrees, goes for every ship in view, and does not use the afterburner to chase. The rules help: the first ship");
        line("begins near a weak bot, and until the first kill a person does 1.75 times the damage to bots.");
        line(format(
                "%,d come into rooms that are under way, one after another. Counted from the first ship to the first kill, also over",
                results.firstKills.size()));
        line("the loss of ships.");
        line("");
        line(
                "A new leader is somebody else than before who has the highest score for three seconds. Of each second of the ten");
        line("minutes it is asked whether somebody took the lead in the three minutes before it.");
        line("");
        line("| | number | 10 % | half | mean | 90 % |");
        line("|---|--:|--:|--:|--:|--:|");
        row("life of an average pilot, s", results.lives);
        row("a new pilot's first kill, s", results.firstKills);
        row("time to a new leader, s", results.reigns);
        line("");
    }

    private void lastShip() {
        line("## Last ship flying");
        line("");
        line(format(
                "%,d rounds of 16 pilots of all levels and classes; half of them last %.0f s or less. What ships are lost by:",
                plan.lastShips(), results.lastShipTicks.seconds(50)));
        line("");
        line("| by | lost ships, % |");
        line("|---|--:|");
        for (int means = 0; means < LastShip.MEANS; means++) {
            line(format("| %s | %.1f |", means(means), Results.percent(results.lastShipLosses, means)));
        }
        line("");
        line(format(
                "Of the ships that pilots destroyed, without those lost by rocks and the field, mines have %.0f %%.",
                results.minesPercent()));
    }

    private void row(String what, Sample sample) {
        line(format(
                "| %s | %,d | %.1f | %.1f | %.1f | %.1f |",
                what, sample.size(), sample.seconds(10), sample.seconds(50), sample.meanSeconds(), sample.seconds(90)));
    }

    /** Half of the interval in which the true part is in 95 of 100 measurements, in percent. */
    private static double confidence(double percent, int count) {
        double part = percent / 100;
        return count == 0 ? 0 : CONFIDENCE * Math.sqrt(part * (1 - part) / count) * 100;
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
