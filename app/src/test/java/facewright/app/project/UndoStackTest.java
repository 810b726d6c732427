package facewright.app.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.AppText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UndoStackTest {
    private final UndoStack stack = new UndoStack();
    private final List<Integer> values = new ArrayList<>(List.of(0));

    private int value() {
        return values.get(values.size() - 1);
    }

    private void set(int after, Optional<String> key) {
        int before = value();
        stack.perform(
                new SimpleEdit(
                        AppText.of("project.edit-frame-rate", after),
                        () -> values.add(after),
                        () -> values.add(before),
                        key));
    }

    @Test
    void takesBackAndAppliesAgainInOrder() {
        set(1, Optional.empty());
        set(2, Optional.empty());
        stack.undo();
        assertEquals(1, value());
        stack.undo();
        assertEquals(0, value());
        stack.undo();
        assertEquals(0, value());
        stack.redo();
        stack.redo();
        stack.redo();
        assertEquals(2, value());
        assertEquals("Change the frame rate to 2 fps", stack.undoLabelProperty().get());
        assertEquals("", stack.redoLabelProperty().get());
    }

    @Test
    void makesOneStepOfADragAndAnotherOneAfterTheSliderWasLetGo() {
        set(1, Optional.of("gain"));
        set(2, Optional.of("gain"));
        set(3, Optional.of("gain"));
        stack.seal();
        set(4, Optional.of("gain"));
        stack.undo();
        assertEquals(3, value());
        stack.undo();
        assertEquals(0, value());
        assertFalse(stack.canUndoProperty().get());
        stack.redo();
        assertEquals(3, value());
    }

    @Test
    void keepsOtherKeysApartAndForgetsUndoneEdits() {
        set(1, Optional.of("gain"));
        set(2, Optional.of("smoothing"));
        stack.undo();
        assertEquals(1, value());
        set(5, Optional.of("gain"));
        assertFalse(stack.canRedoProperty().get());
        stack.undo();
        assertEquals(1, value());
    }

    @Test
    void isUnchangedOnlyWhereItWasSaved() {
        set(1, Optional.empty());
        stack.markSaved(stack.current());
        assertFalse(stack.changedProperty().get());
        set(2, Optional.empty());
        assertTrue(stack.changedProperty().get());
        stack.undo();
        assertFalse(stack.changedProperty().get());
        stack.undo();
        assertTrue(stack.changedProperty().get());
        set(3, Optional.empty());
        assertTrue(stack.changedProperty().get());
        stack.undo();
        assertTrue(stack.changedProperty().get());
    }

    @Test
    void doesNotMergeIntoWhatWasSaved() {
        set(1, Optional.of("gain"));
        stack.markSaved(stack.current());
        set(2, Optional.of("gain"));
        stack.undo();
        assertEquals(1, value());
        assertFalse(stack.changedProperty().get());
    }

    @Test
    void forgetsTheOldestBeyondItsLimitAndThenStaysChanged() {
        for (int i = 1; i <= UndoStack.LIMIT + 5; i++) {
            set(i, Optional.empty());
        }
        for (int i = 0; i < UndoStack.LIMIT + 5; i++) {
            stack.undo();
        }
        assertEquals(5, value());
        assertTrue(stack.changedProperty().get());
    }
}
