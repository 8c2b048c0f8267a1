package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import org.jspecify.annotations.Nullable;

/** What the page's address says after the {@code #}: a private room's code, or a party's. */
final class Invitation {
    private @Nullable String code;
    private @Nullable String party;
    private boolean watches;

    /** Takes over what stands in the address. Answers whether it names another private room than before, or none. */
    boolean read() {
        String hash = Browser.hash();
        String before = code;
        party = PageLinks.party(hash);
        code = party == null ? PageLinks.code(hash) : null;
        watches = code != null && PageLinks.watches(hash);
        return code == null ? before != null : !code.equals(before);
    }

    /** Of the private room. */
    @Nullable
    String code() {
        return code;
    }

    @Nullable
    String party() {
        return party;
    }

    /** Whether the link of the private room is one to watch it by. */
    boolean watches() {
        return watches;
    }

    /** The spectator of the link wants a seat. */
    void watchNoMore() {
        watches = false;
    }

    /**
     * What stands after the {@code #} of the page's address once a place is taken: the private room's code, or else the party's.
     *
     * @param room code of the private room; {@code null} for another room
     */
    String fragment(@Nullable String room) {
        return room != null ? room : party != null ? PageLinks.PARTY + party : "";
    }

    /** The player takes a place in a private room, which the address names from now on. */
    void enter(String room) {
        code = room;
        party = null;
        Browser.hash(room);
    }

    /** Takes the private room out of the address. */
    void forgetCode() {
        if (code != null) {
            code = null;
            watches = false;
            Browser.hash("");
        }
    }

    /** Begins a party if there is none. */
    void ensureParty() {
        if (party == null) {
            Browser.hash(PageLinks.newParty());
            read();
        }
    }

    /** By which others come into the private room. */
    String roomLink() {
        return Browser.link(code == null ? "" : code);
    }

    /** By which others come into the party. */
    String partyLink() {
        return Browser.link(PageLinks.PARTY + party);
    }
}
