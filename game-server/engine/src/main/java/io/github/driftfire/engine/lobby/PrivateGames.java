package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.kit.Mode;
import io.github.driftfire.model.lobby.LobbyProtocol;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The private rooms, by code and by name. Owned by the lobby's thread. */
final class PrivateGames {
    static final int MAX_PER_ADDRESS = 8;

    private static final String ROOM_PREFIX = "private-";
    private static final String ROOM_ALPHABET = LobbyProtocol.CODE_ALPHABET.toLowerCase(Locale.ROOT);
    private static final int ROOM_CHARS = 16;
    private static final int KEY_CHARS = 26;

    private final Random random;
    private final int most;
    private final Map<String, PrivateGame> byCode = new HashMap<>();
    private final Map<String, PrivateGame> byRoom = new LinkedHashMap<>();

    /** @param random cannot be guessed, but in a test */
    PrivateGames(Random random, int most) {
        this.random = random;
        this.most = most;
    }

    int count() {
        return byRoom.size();
    }

    Collection<PrivateGame> all() {
        return List.copyOf(byRoom.values());
    }

    /** Whether one more may be opened, for a visitor of an address. */
    boolean mayOpen(String address) {
        return byRoom.size() < most
                && (address.isEmpty()
                        || byRoom.values().stream()
                                        .filter(game -> game.address().equals(address))
                                        .count()
                                < MAX_PER_ADDRESS);
    }

    /** A name for another room. */
    String newName() {
        return ROOM_PREFIX + draw(ROOM_ALPHABET, ROOM_CHARS);
    }

    /** Gives a room that has been opened a code. */
    PrivateGame add(String room, Mode mode, String address) {
        String code = draw(LobbyProtocol.CODE_ALPHABET, LobbyProtocol.CODE_CHARS);
        while (byCode.containsKey(code)) {
            code = draw(LobbyProtocol.CODE_ALPHABET, LobbyProtocol.CODE_CHARS);
        }
        return add(room, mode, address, code);
    }

    /** Gives a room that has been opened the code that it had before a restart. */
    PrivateGame add(String room, Mode mode, String address, String code) {
        PrivateGame game =
                new PrivateGame(code, room, mode, address, () -> draw(LobbyProtocol.CODE_ALPHABET, KEY_CHARS));
        byCode.put(code, game);
        byRoom.put(room, game);
        return game;
    }

    /** @param code in letters of any case, and maybe none at all */
    @Nullable
    PrivateGame find(@Nullable String code) {
        return code == null ? null : byCode.get(normal(code));
    }

    /** A code as it was drawn. */
    static String normal(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /** The member that a key belongs to. It begins with the room's code. */
    @Nullable
    PrivateMember findByKey(String key) {
        PrivateGame game = find(key.substring(0, Math.min(LobbyProtocol.CODE_CHARS, key.length())));
        return game == null ? null : game.find(key);
    }

    /** A room is closed. Answers its game if it was a private one. */
    @Nullable
    PrivateGame closed(String room) {
        PrivateGame game = byRoom.remove(room);
        if (game != null) {
            byCode.remove(game.code());
        }
        return game;
    }

    private String draw(String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
