package facewright.app.project;

import facewright.domain.UserText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The state that the parts of a session share: clips, selection, undo and the last notice. Confined
 * to the session's thread.
 */
final class Workspace {
    final ObservableList<StudioClip> clips = FXCollections.observableArrayList();
    final ObservableList<StudioClip> clipsView = FXCollections.unmodifiableObservableList(clips);
    final ObjectProperty<@Nullable StudioClip> selectedClip = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable StudioTake> selectedTake = new SimpleObjectProperty<>();
    final ReadOnlyObjectWrapper<@Nullable SessionNotice> notice = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<Map<String, List<String>>> ownWords =
            new ReadOnlyObjectWrapper<>(Map.of());
    final UndoStack undo = new UndoStack();

    Workspace() {
        selectedClip.addListener((property, before, now) -> followClip(now));
        selectedTake.addListener((property, before, now) -> followTake(now));
    }

    private void followClip(@Nullable StudioClip clip) {
        StudioTake take = selectedTake.get();
        if (clip == null) {
            selectedTake.set(null);
        } else if (take == null || take.clip() != clip) {
            selectedTake.set(clip.takes().isEmpty() ? null : clip.takes().get(0));
        }
    }

    private void followTake(@Nullable StudioTake take) {
        if (take != null && selectedClip.get() != take.clip()) {
            selectedClip.set(take.clip());
        }
    }

    void tell(SessionNotice.Severity severity, UserText text) {
        notice.set(new SessionNotice(severity, text));
    }

    /** Whether the clip is part of the project and not of an undone edit. */
    boolean contains(StudioClip clip) {
        return clips.contains(clip);
    }

    boolean contains(StudioTake take) {
        return clips.contains(take.clip()) && take.clip().takes().contains(take);
    }

    void insert(StudioClip clip, int index) {
        clips.add(Math.min(index, clips.size()), clip);
        if (selectedClip.get() == null) {
            selectedClip.set(clip);
        }
    }

    void remove(StudioClip clip) {
        int index = clips.indexOf(clip);
        clips.remove(clip);
        if (selectedClip.get() == clip) {
            selectedClip.set(clips.isEmpty() ? null : clips.get(Math.min(index, clips.size() - 1)));
        }
    }

    void insert(StudioTake take, int index) {
        ObservableList<StudioTake> takes = take.clip().modifiableTakes();
        takes.add(Math.min(index, takes.size()), take);
        if (selectedClip.get() == take.clip() && selectedTake.get() == null) {
            selectedTake.set(take);
        }
    }

    void remove(StudioTake take) {
        ObservableList<StudioTake> takes = take.clip().modifiableTakes();
        int index = takes.indexOf(take);
        takes.remove(take);
        if (selectedTake.get() == take) {
            selectedTake.set(takes.isEmpty() ? null : takes.get(Math.min(index, takes.size() - 1)));
        }
    }

    Optional<StudioClip> clipAt(java.nio.file.Path path) {
        return clips.stream().filter(clip -> clip.path().equals(path)).findFirst();
    }

    /** The first colour that no take of the clip has, or the next one round. */
    static int freeColour(StudioClip clip) {
        Set<Integer> used = new HashSet<>();
        clip.takes().stream()
                .filter(take -> !take.isGroundTruth())
                .forEach(take -> used.add(take.colourIndexProperty().get()));
        for (int i = 0; i < StudioTake.COLOURS.size(); i++) {
            if (!used.contains(i)) {
                return i;
            }
        }
        return clip.takes().size() % StudioTake.COLOURS.size();
    }

    /** A new id for a clip or a take; usable in file names. */
    static String newId() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
