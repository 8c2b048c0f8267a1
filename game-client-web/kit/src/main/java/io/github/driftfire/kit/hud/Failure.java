package io.github.driftfire.kit.hud;

import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Protocol;
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
    private static final String STALE_HELP = Texts.of(
            "The old version came again, from a cache or a server that is being replaced. Try again in a minute.");

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
     * @param told the reason that came with the code, or the page's own
     * @param room as it is shown
     */
    static Failure of(CloseCode code, String told, String room) {
        String why = words(code, told);
        // No switch: the tables of one cost a script half a kilobyte.
        if (code == CloseCode.ROOM_FULL) {
            return new Failure(Texts.of("Room full"), why, "", Act.WAIT, Texts.of("Stop waiting"));
        }
        if (code == CloseCode.NO_SUCH_ROOM) {
            return new Failure(
                    Texts.of("No such room"), Texts.of("No room is called \u201c{0}\u201d.", room), "", Act.NONE, "");
        }
        if (code == CloseCode.STALE_MODEL) {
            return new Failure(Texts.of("New version"), why, STALE_HELP, Act.RELOAD, Texts.of("Reload"));
        }
        if (code == CloseCode.NO_SUBPROTOCOL) {
            return new Failure(
                    Texts.of("New version"),
                    Texts.of("This page does not fit the server."),
                    "",
                    Act.RELOAD,
                    Texts.of("Reload"));
        }
        if (code == CloseCode.REPLACED) {
            return new Failure(
                    Texts.of("Playing elsewhere"),
                    why,
                    Texts.of("Go on there, or start a new game here."),
                    Act.AGAIN,
                    Texts.of("Play here"));
        }
        if (code == CloseCode.SEAT_BUSY) {
            return new Failure(Texts.of("Playing elsewhere"), why, "", Act.RETRY, Texts.of("Try now"));
        }
        if (code == CloseCode.KICKED) {
            return new Failure(Texts.of("Removed"), why, "", Act.AGAIN, Texts.of("Play again"));
        }
        if (code == CloseCode.BANNED) {
            return new Failure(Texts.of("Banned"), why, "", Act.NONE, "");
        }
        if (code == CloseCode.INACTIVE) {
            return new Failure(
                    Texts.of("Place given away"),
                    Texts.of("You did nothing for a while, and somebody was waiting."),
                    Texts.of("A new game starts at 0."),
                    Act.AGAIN,
                    Texts.of("Play again"));
        }
        if (code == CloseCode.ADDRESS_LIMIT) {
            return new Failure(
                    Texts.of("Too many players"),
                    Texts.of("Too many players come from your network."),
                    Texts.of("Close other windows with this game, or wait."),
                    Act.RETRY,
                    Texts.of("Try now"));
        }
        if (code == CloseCode.FLOOD
                || code == CloseCode.BAD_FRAME
                || code == CloseCode.BAD_TEXT
                || code == CloseCode.TOO_BIG) {
            return new Failure(
                    Texts.of("Connection closed"),
                    Texts.of("The server did not accept what this page sent: {0}.", why),
                    Texts.of("A new game starts at 0."),
                    Act.AGAIN,
                    Texts.of("Play again"));
        }
        if (code == CloseCode.TOO_SLOW) {
            return new Failure(
                    Texts.of("Connection too slow"),
                    Texts.of("Your connection cannot keep up with the game."),
                    "",
                    Act.RETRY,
                    Texts.of("Try now"));
        }
        return new Failure(
                told.equals(Protocol.RESTART_REASON)
                        ? Texts.of("Restarting")
                        : told.equals(ClientSession.UNREACHABLE) ? Texts.of("No connection") : Texts.of("Signal lost"),
                why,
                "",
                Act.RETRY,
                Texts.of("Try now"));
    }

    /** A reason of the page's own, or the meaning of a code; what a moderator has written stays as it is. */
    private static String words(CloseCode code, String told) {
        String known = Texts.known(told);
        return known.equals(told) ? Texts.coded("close." + code.code(), told) : known;
    }

    /**
     * The server's operator must do something: it does not accept pages from the address that this one has.
     *
     * @param setting would allow it
     */
    static Failure refused(String origin, String host, String setting) {
        return new Failure(
                Texts.of("Connection refused"),
                Texts.of("The server does not accept players from {0}.", origin),
                Texts.of(
                        "It was asked as \u201c{0}\u201d. Its operator can pass the Host header on, or add {1}.",
                        host, setting),
                Act.RETRY,
                Texts.of("Try now"));
    }

    /** Pages come through, and sockets do not. */
    static Failure blocked() {
        return new Failure(
                Texts.of("No connection"),
                Texts.of("The server answers, but the game cannot connect."),
                Texts.of("A proxy or firewall on the way may not let WebSockets pass."),
                Act.RETRY,
                Texts.of("Try now"));
    }
}
