package facewright.app.project;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Remembers in which order things were used, and drops the least recent ones when they are too many
 * or too big together. Confined to one thread.
 */
final class RecentItems<T> {
    private final int maximumCount;
    private final long maximumBytes;
    private final Predicate<T> droppable;
    private final Consumer<T> drop;
    private final Map<T, Long> bytesOf = new LinkedHashMap<>();
    private long bytes;

    /**
     * @param maximumCount how many stay, apart from those that must not be dropped
     * @param maximumBytes how much all that stay may take
     * @param droppable whether an item may go now
     * @param drop lets an item go
     */
    RecentItems(int maximumCount, long maximumBytes, Predicate<T> droppable, Consumer<T> drop) {
        this.maximumCount = maximumCount;
        this.maximumBytes = maximumBytes;
        this.droppable = droppable;
        this.drop = drop;
    }

    /** Says that an item of this size is used now. */
    void touch(T item, long itemBytes) {
        remove(item);
        bytesOf.put(item, itemBytes);
        bytes += itemBytes;
        Iterator<Map.Entry<T, Long>> oldest = bytesOf.entrySet().iterator();
        while ((bytesOf.size() > maximumCount || bytes > maximumBytes) && oldest.hasNext()) {
            Map.Entry<T, Long> entry = oldest.next();
            T candidate = entry.getKey();
            if (candidate != item && droppable.test(candidate)) {
                bytes -= entry.getValue();
                oldest.remove();
                drop.accept(candidate);
            }
        }
    }

    private boolean remove(T item) {
        Long size = bytesOf.remove(item);
        if (size == null) {
            return false;
        }
        bytes -= size;
        return true;
    }

    /** Lets an item go now. */
    void forget(T item) {
        if (remove(item)) {
            drop.accept(item);
        }
    }

    void clear() {
        bytesOf.keySet().forEach(drop);
        bytesOf.clear();
        bytes = 0;
    }
}
