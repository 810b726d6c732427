package facewright.training.doctor;

import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.training.TrainingText;
import facewright.training.data.DataItem;
import facewright.training.data.DataSet;
import java.util.ArrayList;
import java.util.List;

/** Examines a data set: reads every recording once and applies all checks. */
public final class DatasetDoctor {
    private DatasetDoctor() {}

    /**
     * Examines a data set.
     *
     * @param limit most recordings that are read, evenly spread; 0: all
     * @throws java.util.concurrent.CancellationException soon after {@code cancel} was called
     */
    public static DoctorReport examine(
            DataSet data, int limit, ProgressSink progress, CancelToken cancel) {
        List<ItemFacts> facts = new ArrayList<>();
        List<DataItem> items = data.items();
        int count = limit == 0 ? items.size() : Math.min(limit, items.size());
        for (int i = 0; i < count; i++) {
            cancel.throwIfCancelled();
            DataItem item = items.get((int) ((long) i * items.size() / count));
            progress.report((double) i / count, item.name());
            facts.add(measure(data, item));
        }
        List<Finding> findings = new ArrayList<>();
        findings.addAll(SetChecks.apply(data, facts));
        findings.addAll(ItemChecks.apply(data.facts(), facts));
        return new DoctorReport(data.facts(), facts, findings);
    }

    private static ItemFacts measure(DataSet data, DataItem item) {
        try {
            return ItemFacts.measure(item, data.read(item));
        } catch (StudioException e) {
            return ItemFacts.failed(item, String.valueOf(e.getMessage()));
        }
    }

    static UserText text(String key, Object... arguments) {
        return TrainingText.of(key, arguments);
    }
}
