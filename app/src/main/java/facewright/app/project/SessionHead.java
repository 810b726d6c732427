package facewright.app.project;

import facewright.app.AppText;
import facewright.domain.FaceHead;
import facewright.domain.StudioException;
import facewright.job.JobRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The head of the project: which one is wanted, and the one that was made last. Heads are made in
 * the background, one after the other; wishes that came in between are skipped. Confined to the
 * session's thread.
 */
public final class SessionHead {
    private static final Logger LOG = LoggerFactory.getLogger(SessionHead.class);

    private final StudioServices services;
    private final UndoStack undo;
    private final ReadOnlyObjectWrapper<@Nullable FaceHead> head = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<HeadChoice> choice =
            new ReadOnlyObjectWrapper<>(HeadChoice.STANDARD);
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final List<Waiter> waiting = new ArrayList<>();
    private @Nullable HeadChoice tried;

    private record Waiter(Consumer<FaceHead> ready, Consumer<String> failed) {}

    SessionHead(StudioServices services, UndoStack undo) {
        this.services = services;
        this.undo = undo;
    }

    /** The head that was made last; null until the first one is there. */
    public ReadOnlyObjectProperty<@Nullable FaceHead> headProperty() {
        return head.getReadOnlyProperty();
    }

    public Optional<FaceHead> head() {
        return Optional.ofNullable(head.get());
    }

    /** The head that is wanted; it may still be in the making. */
    public ReadOnlyObjectProperty<HeadChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    public HeadChoice choice() {
        return choice.get();
    }

    /** Whether a head is being made. */
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Why the wanted head could not be made, for people; empty otherwise. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Hash of the head's topology; empty while there is no head. */
    String topologyHash() {
        return head().map(made -> made.topology().hash()).orElse("");
    }

    /** Wants another head. Consecutive changes are one step back until the stack is sealed. */
    public void choose(HeadChoice wanted) {
        HeadChoice before = choice.get();
        if (!wanted.equals(before)) {
            undo.perform(
                    new SimpleEdit(
                            AppText.of("project.edit-head", wanted.name()),
                            () -> show(wanted),
                            () -> show(before),
                            Optional.of("#head/" + wanted.name())));
        }
    }

    /** Shows a head without a step to undo, as when a project is opened. */
    void show(HeadChoice wanted) {
        choice.set(wanted);
        makeWanted();
    }

    /** Hands over the head, now or once there is one. */
    void whenReady(Consumer<FaceHead> ready, Consumer<String> failed) {
        FaceHead made = head.get();
        if (made != null) {
            ready.accept(made);
        } else if (!working.get() && choice.get().equals(tried)) {
            failed.accept(message.get());
        } else {
            waiting.add(new Waiter(ready, failed));
            makeWanted();
        }
    }

    private void makeWanted() {
        HeadChoice wanted = choice.get();
        if (working.get() || wanted.equals(tried)) {
            return;
        }
        tried = wanted;
        working.set(true);
        services.jobs()
                .submit(
                        new JobRequest<FaceHead>(
                                        AppText.get("project.job-head", wanted.name()),
                                        (progress, cancel) ->
                                                services.heads().make(wanted, progress, cancel))
                                .onSuccess(this::made)
                                .onFailure(failure -> failed(wanted, failure))
                                .onFinished(
                                        () -> {
                                            working.set(false);
                                            makeWanted();
                                        }));
    }

    private void made(FaceHead newHead) {
        message.set("");
        head.set(newHead);
        List<Waiter> ready = List.copyOf(waiting);
        waiting.clear();
        ready.forEach(waiter -> waiter.ready().accept(newHead));
    }

    private void failed(HeadChoice wanted, Exception failure) {
        LOG.warn("head {} was not made", wanted.name(), failure);
        String why =
                failure instanceof StudioException
                        ? String.valueOf(failure.getMessage())
                        : AppText.get("project.head-unexpected", wanted.name());
        message.set(why);
        if (head.get() == null) {
            List<Waiter> ready = List.copyOf(waiting);
            waiting.clear();
            ready.forEach(waiter -> waiter.failed().accept(why));
        }
    }
}
