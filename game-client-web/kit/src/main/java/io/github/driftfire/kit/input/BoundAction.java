package io.github.driftfire.kit.input;

/** What a player can do by a key or a button of choice. */
public final class BoundAction {
    private final String id;
    private final String label;
    private final int bit;
    private final String usual;

    /**
     * @param id as it is kept and as the page's hints name it: letters and digits
     * @param bit the control that it holds
     * @param usual its codes without a choice, with spaces between them: see {@link Bindings}
     */
    public BoundAction(String id, String label, int bit, String usual) {
        this.id = id;
        this.label = label;
        this.bit = bit;
        this.usual = usual;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public int bit() {
        return bit;
    }

    String usual() {
        return usual;
    }
}
