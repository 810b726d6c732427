package facewright.app.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The jobs that are running or waiting, oldest first. FX thread only. */
public final class JobList {
    private final ObservableList<JobItem> items = FXCollections.observableArrayList();
    private final ObservableList<JobItem> readOnly =
            FXCollections.unmodifiableObservableList(items);

    public ObservableList<JobItem> items() {
        return readOnly;
    }

    /** Asks every job to end soon. */
    public void cancelAll() {
        items.forEach(JobItem::cancel);
    }

    void add(JobItem item) {
        items.add(item);
    }

    void remove(JobItem item) {
        items.remove(item);
    }
}
