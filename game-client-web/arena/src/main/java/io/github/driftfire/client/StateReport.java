package io.github.driftfire.client;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.play.Shot;
import io.github.driftfire.client.sound.Sounds;
import io.github.driftfire.kit.PageLoop;
import io.github.driftfire.kit.PageReport;
import io.github.driftfire.kit.PageSession;
import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.kit.page.JsonText;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Prediction;
import org.jspecify.annotations.Nullable;

/**
 * The present as JSON, for browser tests, which cannot read a canvas: the members of {@link PageReport} and, of the arena:
 *
 * <pre>
 *  sounds, engine       tones and bursts begun so far; how hard the own engine is heard to work, 0 to 2
 *  audio                none, or the state of the browser's audio
 *  pilot, score         own number, -1 before it is known; own score
 *  vx, vy               own ship as predicted, in sub-units per tick
 *  hull, shield         own ship as predicted, in the row's units
 *  guard                ticks of protection left
 *  players[]            ships as drawn: pilot, name, own, x, y, heading
 *  rocks[] x, y         as drawn;  shards[] x, y  as drawn
 *  pulses[] x, y, own   as drawn
 *  held                 controls of the newest input
 * </pre>
 */
final class StateReport {
    private final JsonText out = new JsonText();

    String write(PageSession page, PageLoop loop, @Nullable Match match, Camera camera, Sounds sounds) {
        out.begin();
        PageReport.page(out, page, loop, camera);
        out.number("sounds", sounds.played());
        out.number("engine", sounds.enginePower());
        out.text("audio", sounds.audio());
        if (match != null) {
            PageReport.client(out, match.client());
            write(match);
        }
        return out.end();
    }

    private void write(Match match) {
        out.number("pilot", match.roster().own());
        out.number("score", match.ownScore());
        out.number("held", match.lastControls());
        own(match.prediction());
        players(match);
        places("rocks", match.rocks());
        places("shards", match.shards());
        pulses(match);
    }

    private void own(Prediction own) {
        if (!own.present()) {
            return;
        }
        out.number("vx", own.row()[Ship.VX]);
        out.number("vy", own.row()[Ship.VY]);
        out.number("hull", own.row()[Ship.HULL]);
        out.number("shield", own.row()[Ship.SHIELD]);
        out.number("guard", own.row()[Ship.GUARD]);
    }

    private void players(Match match) {
        out.list("players");
        for (int i = 0; i < match.ships().size(); i++) {
            InterpolatedEntity ship = match.ships().track(i);
            if (!ship.visible()) {
                continue;
            }
            Player pilot = match.roster().player(ship.get(Ship.PILOT));
            boolean own = ship.slot() == match.avatar();
            Prediction drawn = match.prediction();
            out.element();
            out.number("pilot", ship.get(Ship.PILOT));
            out.text("name", pilot.name());
            out.flag("own", own);
            out.number("x", own && drawn.present() ? drawn.x() : ship.x());
            out.number("y", own && drawn.present() ? drawn.y() : ship.y());
            out.number("heading", own && drawn.present() ? drawn.heading() : ship.heading());
            out.endObject();
        }
        out.endList();
    }

    private void places(String name, InterpolatedEntities tracks) {
        out.list(name);
        for (int i = 0; i < tracks.size(); i++) {
            InterpolatedEntity track = tracks.track(i);
            if (track.visible()) {
                out.element();
                out.number("x", track.x());
                out.number("y", track.y());
                out.endObject();
            }
        }
        out.endList();
    }

    private void pulses(Match match) {
        out.list("pulses");
        for (int i = 0; i < match.shots().size(); i++) {
            Shot shot = match.shots().shot(i);
            if (shot.visible()) {
                out.element();
                out.number("x", shot.x());
                out.number("y", shot.y());
                out.flag("own", shot.own());
                out.endObject();
            }
        }
        out.endList();
    }
}
