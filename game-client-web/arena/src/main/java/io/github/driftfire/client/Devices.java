package io.github.driftfire.client;

import io.github.driftfire.client.hud.ControlHints;
import io.github.driftfire.client.hud.Settings;
import io.github.driftfire.client.hud.TouchPanel;
import io.github.driftfire.client.input.Actions;
import io.github.driftfire.client.input.AutoFire;
import io.github.driftfire.client.input.Feedback;
import io.github.driftfire.client.input.Stick;
import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.view.Overlays;
import io.github.driftfire.kit.PageSession;
import io.github.driftfire.kit.Phase;
import io.github.driftfire.kit.input.Bindings;
import io.github.driftfire.kit.input.Device;
import io.github.driftfire.kit.input.Haptics;
import io.github.driftfire.kit.input.Pad;
import io.github.driftfire.kit.input.PadFocus;
import io.github.driftfire.kit.input.PadReader;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.Player;
import org.jspecify.annotations.Nullable;

/** The devices that the game is played with: keys and mouse, fingers, gamepads; what they do, what they feel like, what the page calls them. */
final class Devices {
    private static final double SHIP_UNITS = 22;

    private final Actions actions = new Actions(Browser.isFirefox());
    private final Bindings bindings = new Bindings(actions.all());
    private final Stick stick = new Stick(bindings);
    private final ControlHints hints = new ControlHints(actions, bindings);
    private final PadReader pads = new PadReader();
    private final Haptics haptics = new Haptics(hints.device(), pads);
    private final Feedback feedback = new Feedback(haptics);
    private final TouchPanel panel;
    private final AutoFire autoFire = new AutoFire();
    private boolean autoFires;
    private boolean padSteers;

    /** @param overlays which get the places of what is touched */
    Devices(Overlays overlays) {
        panel = new TouchPanel(stick.touch(), hints.device(), overlays);
    }

    Stick stick() {
        return stick;
    }

    ControlHints hints() {
        return hints;
    }

    /** Whether fingers are the device in use. */
    boolean isTouched() {
        return hints.device().device() == Device.TOUCH;
    }

    Feedback feedback() {
        return feedback;
    }

    Settings settings(StorageKeys keys, Runnable changed) {
        return new Settings(keys, bindings, hints, changed);
    }

    /** Takes the player's choices. */
    void choose(Settings settings) {
        haptics.on(settings.haptics());
        panel.choose(settings.swapped(), settings.touchSize());
        autoFires = settings.autoFire();
    }

    /** Reads the gamepad: it steers, or goes through menus. Answers whether one of its buttons was pressed. */
    boolean poll(PageSession session, Settings settings) {
        if (!pads.poll()) {
            releasePad();
            return false;
        }
        Pad pad = pads.pad();
        if (pad.moved() && hints.device().device() != Device.PAD) {
            hints.pad(pads.name());
            hints.device().used(Device.PAD);
        }
        boolean steers = session.steers() && !Ui.anyDialog();
        if (steers) {
            padSteers = true;
            stick.pad(pad);
        } else {
            releasePad();
        }
        int pressed = pad.menuPressed();
        if (pressed != 0 && !taken(settings, pad.pressed())) {
            command(session, pressed, steers);
        }
        return pad.pressed() != 0;
    }

    private static void command(PageSession session, int pressed, boolean steers) {
        if ((pressed & 1 << Pad.START) == 0) {
            if (!steers) {
                PadFocus.press(pressed);
            }
        } else if (session.phase().plays()) {
            session.toggleMenu();
        } else if (session.phase() == Phase.NAME && !Ui.anyDialog()) {
            PadFocus.start();
        }
    }

    private static boolean taken(Settings settings, int pressed) {
        for (int button = 0; button < Bindings.PAD_BUTTONS; button++) {
            if ((pressed & 1 << button) != 0 && settings.padPressed(button)) {
                return true;
            }
        }
        return false;
    }

    private void releasePad() {
        if (padSteers) {
            padSteers = false;
            stick.padGone();
        }
    }

    /** Shows what is on the screen to touch, and lets the gun fire by itself where that is wanted. Called once a picture. */
    void update(@Nullable Match match, double nowMillis) {
        if (match == null || !match.prediction().present()) {
            stick.auto(false);
            panel.update(nowMillis, 0, 0);
            return;
        }
        stick.auto(autoFires && isTouched() && aims(match));
        int[] row = match.prediction().row();
        panel.update(nowMillis, row[Ship.LANCES], row.length > Ship.MINES ? row[Ship.MINES] : 0);
    }

    private static boolean isCloaked(InterpolatedEntity ship) {
        return ship.row().length > Ship.CLOAK && ship.get(Ship.CLOAK) > 0;
    }

    private boolean aims(Match match) {
        autoFire.begin(
                match.prediction().x(),
                match.prediction().y(),
                match.prediction().heading() * Brads.RADIANS);
        Player own = match.roster().player(match.roster().own());
        InterpolatedEntities ships = match.ships();
        for (int i = 0; i < ships.size(); i++) {
            InterpolatedEntity ship = ships.track(i);
            Player pilot = match.roster().player(ship.get(Ship.PILOT));
            boolean friend = pilot.team() != 0 && pilot.team() == own.team();
            if (ship.visible() && ship.slot() != match.avatar() && !ship.ending() && !friend && !isCloaked(ship)) {
                autoFire.target(ship.x(), ship.y(), SHIP_UNITS);
            }
        }
        InterpolatedEntities rocks = match.rocks();
        for (int i = 0; i < rocks.size(); i++) {
            InterpolatedEntity rock = rocks.track(i);
            if (rock.visible() && !rock.ending()) {
                autoFire.target(rock.x(), rock.y(), Rock.radiusUnits(rock.get(Rock.SIZE)));
            }
        }
        return autoFire.fires();
    }
}
