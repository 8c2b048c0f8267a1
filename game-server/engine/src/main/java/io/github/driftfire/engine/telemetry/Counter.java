package io.github.driftfire.engine.telemetry;

/** What a room counts, from its start on: read them through {@link RoomMetrics#count}. Every cap of the engine has one. */
public enum Counter {
    /** Ticks run. */
    TICKS,
    /** Ticks given up because the room could not keep up. */
    OVERRUNS,
    /** Ticks that an exception of the game or of the engine cut short. */
    FAILED_TICKS,
    /** Calls about one player, such as a greeting, that failed in the game; that player's session ended. */
    FAILED_CALLS,
    /** Players that took a seat. */
    JOINS,
    /** Players that came back to their seat with a token. */
    RESUMES,
    /** Players that came from another room with what they had there. */
    CARRY_OVERS,
    /** Tokens that were refused. */
    TOKENS_REFUSED,
    /** Spectators that took a place. */
    SPECTATORS,
    /** Spectators behind a first screen that took a place. */
    BACKGROUNDS,
    /** Places reserved for players and spectators. */
    PLACES_RESERVED,
    /** Tickets that were refused: used before, expired, of another room, or missing where one is required. */
    TICKETS_REFUSED,
    /** Hellos of players who are banned, or were kicked a while ago. */
    BANNED_REFUSED,
    /** Places given up because nobody came with the ticket in time. */
    TICKETS_EXPIRED,
    /** Seats given up because the player did not come back in time. */
    SEATS_EXPIRED,
    /** Warnings to inactive players while another waited for a seat. */
    INACTIVITY_WARNINGS,
    /** Connections that asked for a session, refused ones included. */
    ARRIVALS,
    /** Connections refused because too many were open. */
    ARRIVALS_REFUSED,
    /** Connections refused, without or with a hello, because their address had as many as it may. */
    ADDRESS_REFUSED,
    /** Snapshots handed to a transport. */
    FRAMES_SENT,
    /** Bytes of those, before WebSocket framing. */
    BYTES_SENT,
    /** Blobs encoded: of cells, of what crossed into them, of keyframes. */
    BLOBS_ENCODED,
    /** Blobs put into snapshots; over those encoded, how often the work for one client served another. */
    BLOBS_SENT,
    /** Players who steer and could take a snapshot at once, counted twice a tick: before it, and before its snapshots. */
    LINES_READY,
    /** Snapshots left out because the line was still busy with the one before. */
    FRAMES_SKIPPED,
    /** Snapshots left out because the client applies them too slowly. */
    FRAMES_THINNED,
    /** Snapshots of a view that a crowd had narrowed. */
    VIEWS_NARROWED,
    /** Snapshots that caught up on several ticks from what was kept. */
    CATCH_UPS,
    /** Snapshots that started a client afresh: newcomers, and clients that fell too far behind. */
    FRESH_STARTS,
    /** Fresh starts that a client asked for, because its replica was not the world. */
    DESYNCS,
    /** Fresh starts refused because the client had one within the last second. */
    RESYNCS_REFUSED,
    /** Greetings begun anew because messages did not fit a feed. */
    FEED_OVERFLOWS,
    /** Inputs applied. */
    INPUTS_APPLIED,
    /** Inputs passed over because a newer or the same one had been applied. */
    INPUTS_OUTDATED,
    /** Inputs that came after the tick that they were meant for. */
    INPUTS_LATE,
    /** Units by which late inputs have moved avatars from where the other players saw them. */
    LATE_INPUT_UNITS,
    /** Times that late inputs did not count because the player's allowance for them was used up: repeated stalls. */
    LATE_INPUTS_REFUSED,
    /** Inputs that were never sent; what was held stands for them. */
    INPUTS_MISSING,
    /** Times that a player missed ticks for over 1 s, so that the backlog of missed ticks was dropped. */
    INPUT_BACKLOGS_DROPPED,
    /** Inputs passed over because too many waited, so that a burst does not become lasting lag. */
    INPUTS_SKIPPED,
    /** Inputs pushed out of a full queue by newer ones. */
    INPUTS_OVERFLOWED,
    /** Inputs that no honest client sends: values, sequence numbers or ticks that cannot be. */
    IMPOSSIBLE_INPUTS,
    /** Times that a game asked how old a player's picture was, and the client claimed more than its connection explains. */
    VIEW_DELAYS_CUT,
    /** Messages of clients that the game was given. */
    MESSAGES_DELIVERED,
    /** Messages of clients that did not fit their queue. */
    MESSAGES_DROPPED,
    /** Texts of chat that were passed on. */
    CHAT_TEXTS,
    /** Of those, texts with words of the operator's list, which were replaced. */
    CHAT_FILTERED,
    /** Texts and emotes that were not passed on: too many, repeated, of somebody who is muted, or refused by the room or the game. */
    CHAT_REFUSED,
    /** Emotes that were passed on. */
    EMOTES,
    /** Entities that did not fit the world. */
    SPAWNS_REFUSED,
    /** Lines that the other end closed or that broke. */
    LINES_LOST,
    /** Players who left for good: their seats were free at once. */
    PLAYERS_LEFT,
    /** Lines that the transport closed because the client broke WebSocket's rules or the transport's bounds. */
    LINES_REFUSED,
    /** Lines cut because the client did not read at all. */
    LINES_CUT,
    /** Calls that a transport answered with an exception. */
    TRANSPORT_FAILURES
}
