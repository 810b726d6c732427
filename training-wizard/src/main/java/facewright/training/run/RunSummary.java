package facewright.training.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.domain.StudioException;
import facewright.io.files.AtomicFiles;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * The scores of all seeds of a finished run: {@code summary.json} of its folder.
 *
 * @param seeds final states
 * @param mean of the scores
 * @param deviation standard deviation with n - 1; 0 for one seed
 * @param bestSeed seed with the smallest score
 * @param bestScore its score
 */
record RunSummary(
        List<SeedState> seeds, double mean, double deviation, long bestSeed, double bestScore) {
    static final String FILE = "summary.json";

    RunSummary {
        seeds = List.copyOf(seeds);
    }

    static RunSummary of(List<SeedState> states) {
        List<Double> scores = states.stream().map(RunSummary::score).toList();
        double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares =
                scores.stream().mapToDouble(score -> (score - mean) * (score - mean)).sum();
        double deviation = scores.size() < 2 ? 0 : StrictMath.sqrt(squares / (scores.size() - 1));
        SeedState best =
                states.stream().min(Comparator.comparingDouble(RunSummary::score)).orElseThrow();
        return new RunSummary(states, mean, deviation, best.seed(), score(best));
    }

    private static double score(SeedState state) {
        return state.best().map(SeedState.Best::score).orElse(Double.POSITIVE_INFINITY);
    }

    void write(Path run) throws StudioException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode node = mapper.createObjectNode();
        node.put("formatVersion", 1);
        for (SeedState state : seeds) {
            ObjectNode seed = node.withArray("seeds").addObject();
            seed.put("seed", state.seed());
            seed.put("score", score(state));
            seed.put("seconds", state.seconds());
            ObjectNode steps = seed.putObject("steps");
            state.stageSteps().forEach(steps::put);
            ObjectNode parts = seed.putObject("parts");
            state.best().ifPresent(best -> best.parts().forEach(parts::put));
        }
        node.put("mean", mean);
        node.put("standardDeviation", deviation);
        node.put("bestSeed", bestSeed);
        node.put("bestScore", bestScore);
        try {
            AtomicFiles.writeText(
                    run.resolve(FILE),
                    mapper.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values could not be written", e);
        }
    }
}
