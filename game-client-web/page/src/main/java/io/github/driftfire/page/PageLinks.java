package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.model.lobby.LobbyProtocol;
import org.jspecify.annotations.Nullable;

/** What stands after the {@code #} of the page's address: a private room's code, or {@code party=} and a party's. */
final class PageLinks {
    static final String PARTY = "party=";

    private static final String WATCH = "&watch";
    private static final int PARTY_CHARS = 12;

    private PageLinks() {}

    /** The code in what somebody typed or pasted, which may be a whole link; {@code null} if there is none. */
    static @Nullable String code(String typed) {
        String code = typed.substring(typed.indexOf('#') + 1).trim();
        code = Browser.upper(watches(code) ? code.substring(0, code.length() - WATCH.length()) : code);
        if (code.length() != LobbyProtocol.CODE_CHARS) {
            return null;
        }
        for (int i = 0; i < code.length(); i++) {
            if (LobbyProtocol.CODE_ALPHABET.indexOf(code.charAt(i)) < 0) {
                return null;
            }
        }
        return code;
    }

    /** Whether a link is one to watch by: what stands after its {@code ?} or {@code #} ends so. */
    static boolean watches(String hash) {
        return hash.endsWith(WATCH);
    }

    /** The party's code that an address names; {@code null} if it names none. */
    static @Nullable String party(String hash) {
        int at = hash.indexOf(PARTY);
        String code = at < 0 ? "" : Browser.upper(hash.substring(at + PARTY.length()));
        return LobbyProtocol.isPartyCode(code) ? code : null;
    }

    /** What stands in the address of a new party. */
    static String newParty() {
        StringBuilder hash = new StringBuilder(PARTY);
        for (int i = 0; i < PARTY_CHARS; i++) {
            hash.append(
                    LobbyProtocol.CODE_ALPHABET.charAt(Browser.secret() & LobbyProtocol.CODE_ALPHABET.length() - 1));
        }
        return hash.toString();
    }
}
