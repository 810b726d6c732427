package facewright.app.export;

import java.util.Optional;

/** Remembers the choices of the last export as texts by key. */
public interface ExportMemory {
    Optional<String> get(String key);

    void put(String key, String value);
}
