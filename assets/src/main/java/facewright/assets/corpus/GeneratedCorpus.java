package facewright.assets.corpus;

import facewright.io.corpus.CorpusManifest;
import java.util.List;

/**
 * A corpus that was made.
 *
 * @param rejections sentences that were spoken but left out
 */
public record GeneratedCorpus(CorpusManifest manifest, List<Rejection> rejections) {
    public GeneratedCorpus {
        rejections = List.copyOf(rejections);
    }
}
