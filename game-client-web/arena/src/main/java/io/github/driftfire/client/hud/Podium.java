package io.github.driftfire.client.hud;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.view.Palette;
import io.github.driftfire.client.view.Portrait;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.game.RoundFeed;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.RoundState;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The result of a round: the first three with their ships, the teams, the own rank, and when it goes on. */
final class Podium {
    private final HTMLElement card = Ui.element("podium");
    private final HTMLElement title = Ui.element("podium-title");
    private final HTMLElement teams = Ui.element("podium-teams");
    private final HTMLElement own = Ui.element("podium-own");
    private final HTMLElement next = Ui.element("podium-next");
    private final Place[] places = new Place[RoundFeed.PLACES];
    private int shownResult = -1;
    private int shownSeconds = -1;
    private boolean shown;

    /** One step of the podium. */
    private static final class Place {
        final HTMLElement step;
        final Portrait portrait;
        final HTMLElement name;
        final HTMLElement score;

        Place(HTMLElement list, int place) {
            step = Ui.child(list, "li", "place" + place);
            portrait = new Portrait((HTMLCanvasElement) Ui.child(step, "canvas", ""));
            name = Ui.child(step, "bdi", "who");
            score = Ui.child(step, "span", "score");
            Ui.text(Ui.child(step, "b", ""), Integer.toString(place));
        }
    }

    Podium() {
        HTMLElement list = Ui.element("podium-places");
        for (int i = 0; i < places.length; i++) {
            places[i] = new Place(list, i + 1);
        }
    }

    void update(Match match) {
        RoundState round = match.round();
        boolean show = round.isPodium() && round.podiums() > 0;
        if (show != shown) {
            shown = show;
            card.setHidden(!show);
        }
        if (!show) {
            return;
        }
        if (round.podiums() != shownResult) {
            shownResult = round.podiums();
            fill(match, round);
        }
        int hz = match.tuning().hz;
        int seconds = (round.ticksLeft(match.client().replica().tick()) + hz - 1) / hz;
        if (seconds != shownSeconds) {
            shownSeconds = seconds;
            Ui.text(next, Texts.of("Next round in {0}", Integer.toString(seconds)));
        }
    }

    /** A new match is what is shown from here on. */
    void clear() {
        shownResult = -1;
    }

    private void fill(Match match, RoundState round) {
        int reader = match.roster().own();
        boolean inTeams = round.teams() > 1;
        title(match, round, inTeams);
        teams.setHidden(!inTeams);
        if (inTeams) {
            side(Ui.element("podium-team-1"), 1, round);
            side(Ui.element("podium-team-2"), 2, round);
        }
        for (int i = 0; i < places.length; i++) {
            boolean taken = i < round.places();
            places[i].step.setHidden(!taken);
            if (taken) {
                Player pilot = round.podium(i);
                // A number's next owner is somebody else.
                boolean self = pilot.number() == reader && round.ownRank() == i + 1;
                places[i].portrait.draw(pilot, self);
                Ui.text(places[i].name, pilot.name());
                places[i].name.setClassName(pilot.bot() ? "who bot" : "who");
                Ui.style(places[i].name, "color", Palette.ink(pilot, self));
                Ui.text(places[i].score, Integer.toString(round.podiumScore(i)));
                Ui.toggle(places[i].step, "own", self);
            }
        }
        Ui.text(
                own,
                round.ownRank() == 0
                        ? ""
                        : Texts.of("You came {0} of {1}", ordinal(round.ownRank()), Integer.toString(round.ranked())));
    }

    private void title(Match match, RoundState round, boolean inTeams) {
        if (inTeams) {
            int winner = round.winningTeam();
            Ui.text(
                    title,
                    winner == 0 ? Texts.of("A draw") : winner == 1 ? Texts.of("Blue wins") : Texts.of("Orange wins"));
            Ui.style(title, "color", winner == 0 ? "var(--ink)" : Palette.team(winner));
            return;
        }
        Player first = round.places() > 0 ? round.podium(0) : null;
        boolean self = first != null
                && round.ownRank() == 1
                && first.number() == match.roster().own();
        Ui.text(title, "");
        if (first == null) {
            Ui.text(title, Texts.of("Nobody wins"));
        } else if (self) {
            Ui.text(title, Texts.of("You win"));
        } else {
            Ui.text(Ui.child(title, "bdi", ""), first.name());
            Ui.text(Ui.child(title, "span", ""), " " + Texts.of("wins"));
        }
        Ui.style(title, "color", first == null ? "var(--ink)" : Palette.ink(first, self));
    }

    private static void side(HTMLElement element, int team, RoundState round) {
        Ui.text(element, Integer.toString(round.teamScore(team)));
        Ui.style(element, "color", Palette.team(team));
        Ui.toggle(element, "wins", round.winningTeam() == team);
    }

    /** Only English writes places in this way. */
    private static String ordinal(int rank) {
        if (!Texts.locale().startsWith("en")) {
            return Integer.toString(rank);
        }
        int tens = rank % 100;
        int ones = rank % 10;
        boolean plain = tens > 10 && tens < 14;
        return rank + (plain || ones > 3 || ones == 0 ? "th" : ones == 1 ? "st" : ones == 2 ? "nd" : "rd");
    }
}
