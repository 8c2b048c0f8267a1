package io.github.driftfire.model.lobby;

import java.util.Locale;

/** Why a request is refused, for clients that have texts of their own. */
public enum RefusalCode {
    /** Only the reason tells. */
    OTHER,
    NO_MODE,
    NO_ROOM,
    NO_CODE,
    /** No room of the mode can be opened. */
    NO_MORE_ROOMS,
    /** The mode has no private rooms here, or no more of them. */
    NO_PRIVATE_ROOMS,
    /** More or fewer players or bots than the mode allows. */
    BAD_NUMBER,
    ROOM_FULL,
    ROOM_LOCKED,
    /** As many watch as may. */
    WATCHED_BY_MANY,
    /** The address has as many places kept as it may. */
    TOO_MANY_PLACES,
    PARTY_FULL,
    /** The party has more members than a room of the mode has places. */
    PARTY_TOO_LARGE,
    /** The visitor was removed or banned; the reason tells until when. */
    REMOVED,
    NO_MEMBER,
    HOST_ONLY,
    /** Who is meant has left. */
    MEMBER_GONE,
    /** The server is about to restart. */
    RESTARTING;

    /** As it stands in a message: {@code room-full}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
