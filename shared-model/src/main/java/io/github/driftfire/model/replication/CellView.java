package io.github.driftfire.model.replication;

/** A rectangle of cells: what one client watches. Empty at first. Owned by one thread. */
public final class CellView {
    /** The first column and row, and those after the last. */
    public int left;

    public int top;
    public int right;
    public int bottom;

    public void set(int newLeft, int newTop, int newRight, int newBottom) {
        left = newLeft;
        top = newTop;
        right = newRight;
        bottom = newBottom;
    }

    public void set(CellView other) {
        set(other.left, other.top, other.right, other.bottom);
    }

    public boolean same(CellView other) {
        return left == other.left && top == other.top && right == other.right && bottom == other.bottom;
    }

    public boolean holds(int column, int row) {
        return column >= left && column < right && row >= top && row < bottom;
    }

    public boolean empty() {
        return left >= right || top >= bottom;
    }
}
