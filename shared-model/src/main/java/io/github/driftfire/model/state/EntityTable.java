package io.github.driftfire.model.state;

import java.util.Arrays;

/**
 * The entities of one kind: a row of {@code int}s each, found by slot.
 *
 * <p>A slot is free, or holds an entity from {@link #allocate} to {@link #free}. The lowest free slot is used first, so that
 * {@link #end()} stays close to the number of the living. Each use of a slot has a new {@link #generation}, by which a
 * reference that outlived its entity is told from one to its successor. Owned by one thread.
 */
public final class EntityTable {
    /** End cause of what {@link Motion} ended by itself. Causes above it belong to the game, at most {@link #MAX_CAUSE}. */
    public static final int EXPIRED = 0;

    public static final int MAX_CAUSE = 7;

    private final EntityKind kind;
    private final int stride;
    private final int maxCapacity;
    private int[] rows;
    private boolean[] alive;
    private int[] generations;
    private int end;
    private int count;
    private int firstFree;

    /** @param maxCapacity the table grows up to this many slots */
    public EntityTable(EntityKind kind, int initialCapacity, int maxCapacity) {
        this.kind = kind;
        this.stride = kind.fields().size();
        this.maxCapacity = maxCapacity;
        int capacity = Math.max(1, Math.min(initialCapacity, maxCapacity));
        this.rows = new int[capacity * stride];
        this.alive = new boolean[capacity];
        this.generations = new int[capacity];
    }

    /** A table whose size is fixed, which never allocates memory again. */
    public EntityTable(EntityKind kind, int capacity) {
        this(kind, capacity, capacity);
    }

    public EntityKind kind() {
        return kind;
    }

    /** Fields in a row. */
    public int stride() {
        return stride;
    }

    /** All rows; another array after the table has grown. */
    public int[] rows() {
        return rows;
    }

    /** Where a slot's row begins in {@link #rows}. */
    public int at(int slot) {
        return slot * stride;
    }

    public int get(int slot, int field) {
        return rows[slot * stride + field];
    }

    public void set(int slot, int field, int value) {
        rows[slot * stride + field] = value;
    }

    public boolean alive(int slot) {
        return slot >= 0 && slot < end && alive[slot];
    }

    /** Every living slot is below this. */
    public int end() {
        return end;
    }

    /** Entities alive. */
    public int count() {
        return count;
    }

    public int capacity() {
        return maxCapacity;
    }

    /** A number that no earlier entity of this slot had. */
    public int generation(int slot) {
        return generations[slot];
    }

    /** Takes the lowest free slot and clears its row. Answers -1 when the table is full. */
    public int allocate() {
        int slot = firstFree;
        while (slot < end && alive[slot]) {
            slot++;
        }
        if (slot >= alive.length && !grow(slot + 1)) {
            return -1;
        }
        firstFree = slot + 1;
        take(slot);
        return slot;
    }

    /** Takes a certain free slot and clears its row: for a copy that follows another table's slots. */
    public void claim(int slot) {
        if (slot < 0 || slot >= maxCapacity || alive(slot)) {
            throw new IllegalStateException(kind.name() + " " + slot + " cannot be claimed");
        }
        if (slot >= alive.length) {
            grow(slot + 1);
        }
        take(slot);
    }

    /** Gives a living slot back; its row keeps its values until the slot is used again. */
    public void free(int slot) {
        if (!alive(slot)) {
            throw new IllegalStateException(kind.name() + " " + slot + " is not alive");
        }
        alive[slot] = false;
        count--;
        firstFree = Math.min(firstFree, slot);
        while (end > 0 && !alive[end - 1]) {
            end--;
        }
    }

    /** Frees every slot. */
    public void clear() {
        Arrays.fill(alive, false);
        end = 0;
        count = 0;
        firstFree = 0;
    }

    private void take(int slot) {
        end = Math.max(end, slot + 1);
        alive[slot] = true;
        generations[slot]++;
        count++;
        Arrays.fill(rows, slot * stride, (slot + 1) * stride, 0);
    }

    private boolean grow(int needed) {
        if (needed > maxCapacity) {
            return false;
        }
        int capacity = Math.min(maxCapacity, Math.max(needed, alive.length * 2));
        rows = Arrays.copyOf(rows, capacity * stride);
        alive = Arrays.copyOf(alive, capacity);
        generations = Arrays.copyOf(generations, capacity);
        return true;
    }
}
