package facewright.app.project;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Remembers in which order things were used, and drops the least recent ones beyond a limit.
 * Confined to one thread.
 */
final class RecentItems<T> {
    private final int limit;
    private final Predicate<T> droppable;
    private final Consumer<T> drop;
    private final Set<T> items = new LinkedHashSet<>();

    /**
     * @param limit how many stay, apart from those that must not be dropped
     * @param droppable whether an item may go now
     * @param drop lets an item go
     */
    RecentItems(int limit, Predicate<T> droppable, Consumer<T> drop) {
        this.limit = limit;
        this.droppable = droppable;
        this.drop = drop;
    }

    /** Says that an item is used now. */
    void touch(T item) {
        items.remove(item);
        items.add(item);
        Iterator<T> oldest = items.iterator();
        while (items.size() > limit && oldest.hasNext()) {
            T candidate = oldest.next();
            if (candidate != item && droppable.test(candidate)) {
                oldest.remove();
                drop.accept(candidate);
            }
        }
    }

    /** Lets an item go now. */
    void forget(T item) {
        if (items.remove(item)) {
            drop.accept(item);
        }
    }

    void clear() {
        items.forEach(drop);
        items.clear();
    }
}
