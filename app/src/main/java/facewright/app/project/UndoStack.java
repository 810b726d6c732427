package facewright.app.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The edits of a session in order, with the position between undone and done ones and the position
 * of the last save. Confined to the session's thread.
 */
public final class UndoStack {
    /** How many steps can be taken back. */
    public static final int LIMIT = 200;

    private final List<Edit> edits = new ArrayList<>();
    private int position;
    private Object base = new Object();
    private @Nullable Object saved = base;
    private boolean sealed;

    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");

    /** Applies an edit and remembers it; undone edits are forgotten. */
    void perform(Edit edit) {
        edit.apply();
        edits.subList(position, edits.size()).clear();
        if (mergesWithLast(edit)) {
            edits.set(position - 1, edits.get(position - 1).mergedWith(edit));
        } else {
            edits.add(edit);
            position++;
            if (edits.size() > LIMIT) {
                base = edits.remove(0);
                position--;
            }
        }
        sealed = false;
        publish();
    }

    private boolean mergesWithLast(Edit edit) {
        if (sealed || position == 0 || current() == saved) {
            return false;
        }
        Optional<String> key = edit.mergeKey();
        return key.isPresent() && key.equals(edits.get(position - 1).mergeKey());
    }

    /** Ends a run of merging edits: the next one is a step of its own. */
    public void seal() {
        sealed = true;
    }

    /** Takes the last edit back; does nothing when there is none. */
    void undo() {
        if (position > 0) {
            edits.get(--position).revert();
            sealed = true;
            publish();
        }
    }

    /** Applies the last undone edit again; does nothing when there is none. */
    void redo() {
        if (position < edits.size()) {
            edits.get(position++).apply();
            sealed = true;
            publish();
        }
    }

    /** Where the session stands now, to be handed to {@link #markSaved} later. */
    Object current() {
        return position > 0 ? edits.get(position - 1) : base;
    }

    /** Says that everything up to this place is on disk. */
    void markSaved(Object place) {
        saved = place;
        publish();
    }

    /** Says that the file on disk differs whatever is undone, for example after a recovery. */
    void markNeverSaved() {
        saved = null;
        publish();
    }

    void clear() {
        edits.clear();
        position = 0;
        base = new Object();
        saved = base;
        sealed = false;
        publish();
    }

    private void publish() {
        canUndo.set(position > 0);
        canRedo.set(position < edits.size());
        undoLabel.set(position > 0 ? edits.get(position - 1).label().text() : "");
        redoLabel.set(position < edits.size() ? edits.get(position).label().text() : "");
        changed.set(current() != saved);
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** True while the edits differ from those of the last save. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** What would be undone, for the menu; empty when there is nothing. */
    public ReadOnlyStringProperty undoLabelProperty() {
        return undoLabel.getReadOnlyProperty();
    }

    /** What would be redone, for the menu; empty when there is nothing. */
    public ReadOnlyStringProperty redoLabelProperty() {
        return redoLabel.getReadOnlyProperty();
    }
}
