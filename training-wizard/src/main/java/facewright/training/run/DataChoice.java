package facewright.training.run;

import facewright.domain.StudioException;
import facewright.nn.TrainingConfig;
import facewright.training.TrainingText;
import facewright.training.data.DataItem;
import java.util.ArrayList;
import java.util.List;

/**
 * Which examples of a split are used.
 *
 * @param excluded facts that rule an example out, each as name and value; {@code subject} is one
 * @param limit most examples of a split, evenly spread; 0: all
 */
record DataChoice(List<String[]> excluded, int limit) {
    /**
     * Reads {@code data.exclude}, for example {@code engine=flite,voice=slt}, and {@code
     * data.limit}.
     *
     * @throws StudioException when a part is not {@code name=value}
     */
    static DataChoice of(TrainingConfig config) throws StudioException {
        List<String[]> excluded = new ArrayList<>();
        String text = config.text("data.exclude");
        if (!text.isBlank()) {
            for (String part : text.split(",", -1)) {
                String[] pair = part.trim().split("=", 2);
                if (pair.length != 2 || pair[0].isBlank()) {
                    throw new StudioException(TrainingText.of("training.bad-exclude", text));
                }
                excluded.add(pair);
            }
        }
        return new DataChoice(excluded, config.integer("data.limit"));
    }

    List<DataItem> apply(List<DataItem> items) {
        List<DataItem> kept = items.stream().filter(item -> !isExcluded(item)).toList();
        if (limit == 0 || kept.size() <= limit) {
            return kept;
        }
        List<DataItem> spread = new ArrayList<>();
        for (int i = 0; i < limit; i++) {
            spread.add(kept.get((int) ((long) i * kept.size() / limit)));
        }
        return spread;
    }

    private boolean isExcluded(DataItem item) {
        return excluded.stream()
                .anyMatch(
                        pair ->
                                pair[0].equals("subject")
                                        ? item.subject().equals(pair[1])
                                        : pair[1].equals(item.attributes().get(pair[0])));
    }
}
