package io.github.driftfire.kit.hud;

import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.netcode.session.ClientSession;

/**
 * What a lost connection means to the player, and what helps. Plain Java.
 *
 * @param title in one or two words
 * @param reason one sentence
 * @param next what the player can do, or what happens by itself; empty where {@link #act} says it all
 * @param act what the first button does
 * @param label the first button's text; empty where no button helps
 */
record Failure(String title, String reason, String next, Act act, String label) {
    /** Shown once the page has reloaded itself past the browser's own cache, in vain. */
    private static final String STALE_HELP =
            "A newer version is here, but a reload has brought the old one again. A cache on the way, or a"
                    + " server that is being replaced, sends old files: try again in a minute. Should that not help, whoever runs the server"
                    + " must empty that cache.";

    /** What the first button of the card does. */
    enum Act {
        /** The page tries again by itself; the button does it at once. */
        RETRY,
        /** As {@link #RETRY}, and the button stops and starts the waiting. */
        WAIT,
        /** Takes another seat. */
        AGAIN,
        RELOAD,
        /** Only other rooms help. */
        NONE
    }

    /**
     * @param why the reason that came with the code, or the page's own
     * @param room as it is shown
     */
    static Failure of(CloseCode code, String why, String room) {
        // No switch: the tables of one cost a script half a kilobyte.
        if (code == CloseCode.ROOM_FULL) {
            return new Failure("Room full", why, "", Act.WAIT, "Stop waiting");
        }
        if (code == CloseCode.NO_SUCH_ROOM) {
            return new Failure("No such room", "No room is called \u201c" + room + "\u201d.", "", Act.NONE, "");
        }
        if (code == CloseCode.STALE_MODEL) {
            return new Failure("New version", why, STALE_HELP, Act.RELOAD, "Reload");
        }
        if (code == CloseCode.NO_SUBPROTOCOL) {
            return new Failure("New version", "This page does not fit the server.", "", Act.RELOAD, "Reload");
        }
        if (code == CloseCode.REPLACED) {
            return new Failure(
                    "Playing elsewhere", why, "Go on there, or start a new game here.", Act.AGAIN, "Play here");
        }
        if (code == CloseCode.SEAT_BUSY) {
            return new Failure("Playing elsewhere", why, "", Act.RETRY, "Try now");
        }
        if (code == CloseCode.KICKED) {
            return new Failure("Removed", why, "", Act.AGAIN, "Play again");
        }
        if (code == CloseCode.BANNED) {
            return new Failure("Banned", why, "", Act.NONE, "");
        }
        if (code == CloseCode.INACTIVE) {
            return new Failure(
                    "Place given away",
                    "You did nothing for a while, and somebody was waiting.",
                    "Your score is gone; a new game starts at 0.",
                    Act.AGAIN,
                    "Play again");
        }
        if (code == CloseCode.ADDRESS_LIMIT) {
            return new Failure(
                    "Too many players",
                    "Too many players come from your network.",
                    "Close other windows with this game, or wait.",
                    Act.RETRY,
                    "Try now");
        }
        if (code == CloseCode.FLOOD
                || code == CloseCode.BAD_FRAME
                || code == CloseCode.BAD_TEXT
                || code == CloseCode.TOO_BIG) {
            return new Failure(
                    "Connection closed",
                    "The server did not accept what this page sent: " + why + ".",
                    "A new game starts at 0.",
                    Act.AGAIN,
                    "Play again");
        }
        if (code == CloseCode.TOO_SLOW) {
            return new Failure(
                    "Connection too slow", "Your connection cannot keep up with the game.", "", Act.RETRY, "Try now");
        }
        return new Failure(
                why.equals(ClientSession.UNREACHABLE) ? "No connection" : "Signal lost", why, "", Act.RETRY, "Try now");
    }

    /**
     * The server's operator must do something: it does not accept pages from the address that this one has.
     *
     * @param setting would allow it
     */
    static Failure refused(String origin, String host, String setting) {
        return new Failure(
                "Connection refused",
                "The server does not accept players from " + origin + ".",
                "It was asked as \u201c" + host + "\u201d. Its operator can pass the Host header on, or add " + setting
                        + ".",
                Act.RETRY,
                "Try now");
    }

    /** Pages come through, and sockets do not. */
    static Failure blocked() {
        return new Failure(
                "No connection",
                "The server answers, but the game cannot connect.",
                "A proxy or firewall on the way may not let WebSockets pass.",
                Act.RETRY,
                "Try now");
    }
}
